// `klankbord-senses-<hash>.js`: the signals that can wait, conditions and moments, and deciding when to ask.

import { createMoments, type MomentsHost, type Report } from '@klankbord/client';
import { createWidget, type StartedWidget } from './createWidget';
import type { InitOptions } from './initOptions';
import { laterSignals } from './laterSignals';
import type { LazyFiles } from './lazyFiles';
import { listSignals } from './listSignals';
import type { StartedClient } from './startClient';

/** What the file with the rest needs of the client that runs already. */
export interface SensesHost extends StartedClient {
  moments: MomentsHost;
  /** Absent where the site wants no signals. */
  report?: Report | undefined;
}

/** Adds to a client that runs already what came later; `stops` is for the client's end. */
export function addSenses(
  options: InitOptions,
  files: LazyFiles,
  { report, moments: host, ...parts }: SensesHost,
): { started: StartedWidget; stops: (() => void)[] } {
  const moments = createMoments(options.moments);
  const stops = [moments.start(host)];
  if (report) {
    for (const signal of listSignals(laterSignals, options, files)) {
      const stop = report.guard(signal)(report);
      if (stop) stops.push(stop);
    }
  }
  return { started: createWidget(options, files, { ...parts, moments }), stops };
}
