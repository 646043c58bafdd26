// Starting a widget from options, all of it at once.

import { createMoments } from '@klankbord/client';
import { createWidget, type StartedWidget } from './createWidget';
import { fetchPublished } from './fetchPublished';
import { firstSignals } from './firstSignals';
import type { InitOptions } from './initOptions';
import { laterSignals } from './laterSignals';
import type { LazyFiles } from './lazyFiles';
import { listSignals } from './listSignals';
import { startClient } from './startClient';

export function start(options: InitOptions, files: LazyFiles): StartedWidget {
  const moments = createMoments(options.moments);
  const signals = listSignals({ ...firstSignals, ...laterSignals }, options, files);
  const parts = startClient(options, files, signals, moments);
  const started = createWidget(options, files, { ...parts, moments });
  fetchPublished(options, started.diagnose, started.addPublished);
  return started;
}
