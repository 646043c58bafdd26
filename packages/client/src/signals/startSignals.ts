// Starting the signals of a client: each gets the one function it needs, and none can harm the page.

import type { ClientSettings } from '../clientOptions';
import type { Recorder } from '../createRecorder';
import { type Diagnose, KlankbordError } from '../diagnostics/codes';
import { scrubUrl } from '../scrub/scrubUrl';
import type { Report, Signal } from './signal';

/** Starts signals and gives back the functions that stop them. */
export function startSignals(
  signals: Signal[],
  recorder: Recorder,
  settings: ClientSettings,
  diagnose: Diagnose,
): (() => void)[] {
  const tell = (error: unknown, name?: string): void => {
    const code = error instanceof KlankbordError ? error.code : 'fault';
    diagnose(code, { reason: String(error), ...(name && { name }) });
  };
  const guard =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      try {
        act(...args);
      } catch (error) {
        tell(error);
      }
    };
  const report: Report = Object.assign(
    (name: string, props?: Record<string, unknown>) => {
      recorder.record(name, props).catch((error: unknown) => tell(error, name));
    },
    {
      startView: () => recorder.startView(),
      url: () => scrubUrl(location.href, settings.allowQuery),
      diagnose,
      guard,
    },
  );
  return signals.flatMap((signal) => {
    try {
      return [signal(report)];
    } catch (error) {
      tell(error);
      return [];
    }
  });
}
