// Starting the signals of a client: each gets the one function it needs, and none can harm the page.

import type { ClientSettings } from '../clientOptions';
import type { Recorder } from '../createRecorder';
import type { Diagnose, KlankbordError } from '../diagnostics/codes';
import { scrubUrl } from '../scrub/scrubUrl';
import type { Report, Signal } from './signal';

/** Starts signals and gives back the functions that stop them. */
export function startSignals(
  signals: Signal[],
  recorder: Recorder,
  settings: ClientSettings,
  diagnose: Diagnose,
): (() => void)[] {
  const tell = ({ code = 'fault', message }: KlankbordError, name?: string): undefined =>
    void diagnose(code, { reason: message, name });
  const guard: Report['guard'] =
    (act) =>
    (...args) => {
      try {
        return act(...args);
      } catch (error) {
        return tell(error as KlankbordError);
      }
    };
  const report: Report = Object.assign(
    (name: string, props?: object) => {
      recorder.record(name, props).catch((error: KlankbordError) => tell(error, name));
    },
    {
      startView: recorder.startView,
      url: () => scrubUrl(location.href, settings.allowQuery),
      diagnose,
      guard,
    },
  );
  return signals.flatMap((signal) => guard(signal)(report) ?? []);
}
