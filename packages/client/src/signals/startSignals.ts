// Starting the signals of a client: each gets the functions it needs, and none can harm the page.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { KlankbordError } from '../diagnostics/codes';
import type { Report, Signal } from './signal';

/** What the client hands to its signals besides what is made here. */
export interface SignalHost
  extends Pick<Report, 'url' | 'endpoint' | 'stage' | 'recall' | 'remember' | 'consent' | 'diagnose'> {
  record(name: string, props?: object): Promise<unknown>;
  startView(): void;
  on(name: 'event', listener: (event: unknown) => void): () => void;
}

/** Starts signals and gives back the functions that stop them. */
export function startSignals(signals: Signal[], { record, startView, on, ...host }: SignalHost): (() => void)[] {
  const tell = ({ code = 'fault', message }: KlankbordError, name?: string): undefined =>
    void host.diagnose(code, { reason: message, name });
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
      record(name, props).catch((error: KlankbordError) => tell(error, name));
    },
    {
      ...host,
      guard,
      acts: { sources: new Map<string, object>() },
      startView() {
        report.acts = { sources: new Map() };
        startView();
      },
      heard: (listener: (event: KlankbordEvent) => void) => on('event', listener as (event: unknown) => void),
    },
  );
  return signals.flatMap((signal) => guard(signal)(report) ?? []);
}
