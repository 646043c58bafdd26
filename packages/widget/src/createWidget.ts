// Wires the widget: a client that notices, rules that decide, and an interface that is fetched when something is shown.

import {
  createClientInside,
  createJourney,
  createLinker,
  createMoments,
  type Diagnostic,
  KlankbordError,
} from '@klankbord/client';
import { conditionOf } from '@klankbord/protocol/condition';
import type { Survey } from '@klankbord/protocol/survey';
import { createPlaces, type Places } from './createPlaces';
import { createScreen } from './createScreen';
import { emitTo } from './emitTo';
import { headless } from './headless';
import { type InitOptions, OWN_NAMES } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import { listSignals } from './listSignals';
import { createRepeatState, REPEAT } from './targeting/createRepeatState';
import { createTargeting } from './targeting/createTargeting';
import { senseTyping } from './targeting/senseTyping';
import { thinRepeat } from './targeting/thinRepeat';
import { offerElement } from './surveyElement';
import type { Widget } from './widget';

/** A widget, and the ways in for what arrives after the start. */
export interface StartedWidget {
  widget: Widget;
  /** Surveys from elsewhere; those that are there already go first. */
  addSurveys(surveys: unknown): void;
  diagnose(code: Diagnostic['code'], values?: Record<string, unknown>): void;
  /** Draws a survey in an element of the page; absent without our interface. */
  place: Places['place'] | undefined;
}

const now = (): number => Date.now();

export function createWidget(options: InitOptions, files: LazyFiles): StartedWidget {
  const {
    stages,
    moments: told,
    linker,
    surveys: given,
    launcher,
    theme,
    ui = true,
    dataLayer,
    signals,
    emit: emitted,
    ...rest
  } = options;
  const journey = createJourney(stages);
  const moments = createMoments(told);
  const { debug } = options;
  const { client, inside } = createClientInside(
    {
      ...rest,
      journey,
      moments,
      ...(linker && { linker: createLinker(linker) }),
      signals: listSignals(signals, dataLayer, files),
      // Diagnostics with their full texts, which are fetched only then.
      ...(debug === true && {
        debug: (diagnostic) =>
          void files.debug().then(
            (file) => console.warn(file.explainDiagnostic(diagnostic), diagnostic),
            () => console.warn('klankbord', diagnostic),
          ),
      }),
    },
    OWN_NAMES,
  );
  const { keep, emit, diagnose, mayStore } = inside;
  if (emitted) emitTo(typeof emitted === 'string' ? emitted : dataLayer || 'dataLayer', inside.on);
  const framed = window !== window.top;
  let surveys: Survey[] = [];

  // Where nothing may be or can be kept, nobody could be spared a second time: then only the visitor opens surveys.
  const mayRemember = (): boolean => keep.lasts && mayStore('feedback');
  const repeat = createRepeatState(
    {
      read: (name) => (mayRemember() ? keep.read(name) : {}),
      write: (name, value) => mayRemember() && keep.write(name, mayStore('identity') ? value : thinRepeat(value)),
    },
    inside.tab,
  );
  /** Nothing of earlier showings stays once answers were refused, and only the outlines where nobody is to be known. */
  const heedConsent = (): void => {
    if (inside.isRefused('feedback')) keep.remove(REPEAT);
    else if (!mayStore('identity') && keep.get(REPEAT)) keep.write(REPEAT, thinRepeat(keep.read(REPEAT)));
  };
  heedConsent();
  const stopHeeding = inside.on('consent', heedConsent);
  repeat.clear();
  const typing = senseTyping(now);

  const tell = (name: string, { id }: Survey, reason?: string): void => {
    void client.track(`feedback_${name}`, { survey: id, reason });
    emit(name, { survey: id, reason });
  };
  /** A survey that was answered stays so when the visitor opens it again and closes it. */
  const note = (survey: Survey, outcome: 'ignored' | 'dismissed', byVisitor?: boolean): void =>
    repeat.note(survey, byVisitor && repeat.shown()[survey.id]?.outcome === 'answered' ? 'answered' : outcome, now());
  const shown = (survey: Survey, byVisitor?: boolean): void => {
    note(survey, 'ignored', byVisitor);
    targeting.settle(survey);
    tell('shown', survey);
  };
  const dismissed = (survey: Survey, byVisitor?: boolean): void => {
    note(survey, 'dismissed', byVisitor);
    repeat.clear();
    tell('dismissed', survey);
  };
  const find = (id: string): Survey | undefined => surveys.find((survey) => survey.id === id);

  const screen = ui
    ? createScreen({
        client,
        inside,
        files,
        theme: theme ?? {},
        locale: options.locale || document.documentElement.lang || navigator.language,
        launcher: launcher === 'none' || (framed && !launcher) ? undefined : (launcher ?? {}),
        find,
        shown,
        placed: (survey) => tell('shown', survey),
        committed: ({ id }, question) => emit('answered', { survey: id, question }),
        started: (survey) => tell('started', survey),
        answered: (survey) => repeat.note(survey, 'answered', now()),
        dismissed,
        cleared: repeat.clear,
      })
    : undefined;

  const targeting = createTargeting({
    surveys: () => surveys,
    context: moments.context,
    state: () => ({
      shown: repeat.shown(),
      onScreen: repeat.onScreen(now()) || (screen?.busy() ?? false),
      typing: typing.is(),
    }),
    now,
    show(survey) {
      targeting.settle(survey);
      if (!screen || (framed && !options.ui) || !mayRemember()) return;
      screen.show(survey, false).catch((error) => tellFault(survey.id, error));
    },
    suppressed: (survey, reason) => tell('suppressed', survey, reason),
  });

  const places =
    screen &&
    createPlaces({
      knows: (id) => id === 'feedback' || find(id) !== undefined,
      draw: screen.place,
      missing: (id) => tellFault(id, new KlankbordError('unknown-survey', id)),
    });
  const tellFault = (survey: string, error: unknown): void => {
    if (!(error instanceof KlankbordError)) return;
    diagnose(error.code, { survey, known: surveys.map(({ id }) => id), reason: error.message });
  };

  let gone = false;
  const look = (): void => {
    // Some routers replace the whole body, and our element with it.
    screen?.stay();
    // Without our interface nobody is shown anything by looking: `nextSurvey()` keeps what is due.
    if (screen) targeting.look();
    else targeting.next();
  };
  const addSurveys = (more: unknown, isLast = true): void => {
    if (gone) return;
    for (const one of (Array.isArray(more) ? more : []) as Survey[]) {
      // The full check is in the debug file and at the collector; here only what would break the page's visit.
      if (!one?.id || !one.questions?.[0]) diagnose('bad-survey', { survey: one?.id, reason: 'id, questions' });
      else if (!find(one.id)) surveys = [...surveys, one];
      if (debug === true) {
        files.debug().then(
          (file) => {
            const verdict = file.checkSurvey(one);
            if (!verdict.ok) diagnose('bad-survey', { survey: one?.id, reason: verdict.detail });
          },
          () => 0,
        );
      }
    }
    moments.watch(
      surveys.flatMap(({ when, audience }) => [conditionOf(when), audience].filter((one) => one !== undefined)),
      look,
    );
    places?.look(isLast);
    if (targeting.explain().some(({ reason }) => !/^(no-when|repeat)$/.test(reason ?? ''))) screen?.prepare();
    look();
  };

  addSurveys(given, options.collector === undefined);
  const stopOffer = places && offerElement(places.place);

  /** Shows a survey by its id; what is wrong is told as a diagnostic, and to whoever awaits the command. */
  const open = (id = 'feedback'): Promise<void> => {
    const opened = screen?.open(id) ?? Promise.resolve();
    opened.catch((error) => tellFault(id, error));
    return opened;
  };
  const widget: Widget = {
    ...client,
    on: inside.on as Widget['on'],
    open,
    close: async () => screen?.close(),
    explain: targeting.explain,
    nextSurvey: targeting.next,
    ...headless({
      ...{ client, find, diagnose, shown, dismissed },
      answered(survey, response) {
        repeat.note(survey, 'answered', now());
        repeat.clear();
        emit('submitted', { survey: survey.id, response });
      },
    }),
    async destroy() {
      gone = true;
      stopHeeding();
      targeting.stop();
      typing.stop();
      stopOffer?.();
      places?.stop();
      screen?.destroy();
      repeat.clear();
      await client.destroy();
    },
  };
  return { widget, addSurveys, diagnose, place: places?.place };
}
