// Starting a widget from options, and fetching what the collector has published for the site.

import { createWidget, type StartedWidget } from './createWidget';
import { fetchJson } from './fetchJson';
import type { InitOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';

/** Starts; what a collector has published is added when it arrives, nothing waits for it. */
export function start(options: InitOptions, files: LazyFiles): StartedWidget {
  const started = createWidget(options, files);
  const { collector, site } = options;
  if (collector !== undefined) {
    const address = `${collector.replace(/\/+$/, '')}/v1/config/${encodeURIComponent(site)}`;
    fetchJson(address).then(
      ({ surveys }) => started.addSurveys(surveys),
      (error: unknown) => started.diagnose('config-unreachable', { address, reason: String(error) }),
    );
  }
  return started;
}
