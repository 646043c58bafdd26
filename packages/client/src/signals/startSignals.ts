// Starting the signals of a client: each gets the functions it needs, and none can harm the page.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { KlankbordError } from '../diagnostics/codes';
import type { Report, Signal } from './signal';

/** What the client hands to its signals besides what is made here. */
export interface SignalHost
  extends Pick<
    Report,
    'url' | 'endpoint' | 'stage' | 'past' | 'recall' | 'remember' | 'consent' | 'diagnose' | 'guard'
  > {
  record(name: string, props?: object): Promise<unknown>;
  startView(): void;
  /** `event`: what was kept; `view`: a new view has begun. */
  on(name: 'event' | 'view', listener: (event: unknown) => void): () => void;
}

/** Starts signals and gives back the functions that stop them. */
export function startSignals(signals: Signal[], { record, startView, on, ...host }: SignalHost): (() => void)[] {
  const report: Report = Object.assign(
    (name: string, props?: object) => {
      record(name, props).catch(({ code = 'fault', message }: KlankbordError) =>
        host.diagnose(code, { reason: message, name }),
      );
    },
    {
      ...host,
      layers: {},
      missed: [] as Event[],
      acts: { sources: new Map<string, object>() },
      complete: new Map() as Report['complete'],
      startView,
      heard: (listener: (event: KlankbordEvent) => void) => on('event', listener as (event: unknown) => void),
    },
  );
  // Also one that the page itself tells, with `page()`.
  const stop = on('view', () => {
    report.acts = { sources: new Map() };
  });
  return [stop, ...signals.flatMap((signal) => host.guard(signal)(report) ?? [])];
}
