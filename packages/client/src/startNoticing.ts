// Starts everything that notices: the linker, the moments, and the signals; each gets the functions it needs.

import { scrubUrl } from '@klankbord/protocol/scrub';
import type { ClientSettings } from './clientOptions';
import type { ConsentOption, ConsentState, Layer } from './consent';
import type { Recorder } from './createRecorder';
import type { Diagnose, KlankbordError } from './diagnostics/codes';
import type { Identity } from './identity';
import type { Bus } from './lib/createBus';
import { createGuard } from './lib/createGuard';
import type { Keep } from './lib/keep';
import { pageLocale } from './pageContext';
import type { Recall } from './signals/createRecall';
import { startSignals } from './signals/startSignals';
import type { SummaryKeeper } from './visitorSummary';

export interface NoticingParts {
  settings: ClientSettings;
  keep: Keep;
  recorder: Recorder;
  identity: Identity;
  summary: SummaryKeeper;
  recall: Recall;
  bus: Bus;
  diagnose: Diagnose;
  startView(): void;
  granted(layer: Layer): boolean;
  consent(): ConsentState;
  choose(choice: ConsentOption): void;
}

/** Gives back the functions that stop. */
export function startNoticing(parts: NoticingParts): (() => void)[] {
  const { settings, keep, recorder, identity, summary, recall, bus, diagnose, granted } = parts;
  const { journey, moments, linker, signals, allowQuery, channel = 'web' } = settings;
  const { on, emit } = bus;
  const guard = createGuard(diagnose);
  const stops: (() => void)[] = [];
  if (linker) {
    stops.push(
      linker.start(() => ({ key: granted('identity') ? identity.key() : '', session: identity.session().id })),
    );
  }
  if (journey && moments) {
    stops.push(
      moments.start({
        keep,
        journey,
        on,
        guard,
        channel,
        summary: summary.tell,
        traits: summary.traits,
        mayKeep: () => granted('identity'),
        locale: () => pageLocale(settings.locale),
        fire(moment) {
          recorder
            .record('moment', { moment })
            .catch(({ code = 'fault', message }: KlankbordError) => diagnose(code, { reason: message, name: moment }));
          emit('moment', { moment });
        },
      }),
    );
  }
  return [
    ...stops,
    ...startSignals(signals || [], {
      record: recorder.record,
      startView: parts.startView,
      recall: recall.recall,
      remember: recall.remember,
      on,
      diagnose,
      guard,
      url: () => scrubUrl(location.href, allowQuery),
      endpoint: settings.endpoint,
      stage: () => journey?.whole().stage ?? 'arrive',
      past: () => journey?.past() ?? [],
      consent: { isSet: settings.consent !== undefined, state: parts.consent, choose: parts.choose },
    }),
  ];
}
