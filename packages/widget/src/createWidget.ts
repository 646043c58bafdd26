// Wires the widget: a client that notices, rules that decide, and an interface that is fetched when something is shown.

import { createClientInside, createJourney, type Diagnostic, KlankbordError } from '@klankbord/client';
import { builtInSurvey, checkSurvey, type Survey } from '@klankbord/protocol/survey';
import { createScreen } from './createScreen';
import { type InitOptions, OWN_NAMES } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import { listSignals } from './listSignals';
import { createRepeatState } from './targeting/createRepeatState';
import { createTargeting } from './targeting/createTargeting';
import { senseTyping } from './targeting/senseTyping';
import type { Widget } from './widget';

/** A widget, and the way in for what a collector has published. */
export interface StartedWidget {
  widget: Widget;
  /** Surveys from elsewhere; those that are there already go first. */
  addSurveys(surveys: unknown): void;
  diagnose(
    code: 'already-started' | 'unknown-command' | 'config-unreachable' | 'bad-config',
    values?: Record<string, unknown>,
  ): void;
}

/** With `debug`, diagnostics are written to the console with their full texts, which are fetched then. */
const explainWith = (files: LazyFiles) => (diagnostic: Diagnostic) => {
  files.debug().then(
    ({ explainDiagnostic }) => console.warn(explainDiagnostic(diagnostic), diagnostic),
    () => console.warn('klankbord:', diagnostic),
  );
};

const now = (): number => Date.now();

export function createWidget(options: InitOptions, files: LazyFiles): StartedWidget {
  const { stages, surveys: given = [], launcher, theme = {}, ui = true, dataLayer, signals, ...rest } = options;
  const { client, inside } = createClientInside(
    {
      ...rest,
      journey: createJourney(stages),
      signals: listSignals({ site: rest.site, signals, dataLayer }),
      ...(options.debug === true && { debug: explainWith(files) }),
    },
    OWN_NAMES,
  );
  const framed = window !== window.top;

  let surveys: Survey[] = [];
  const find = (id: string): Survey => {
    const survey = surveys.find((one) => one.id === id);
    if (survey) return survey;
    const known = surveys.map((one) => one.id).join(', ');
    throw new KlankbordError('unknown-survey', `there is no survey "${id}"; there are ${known}`);
  };

  // Where nothing may be or can be kept, nobody could be spared a second time: then only the visitor opens surveys.
  const mayRemember = (): boolean => inside.keep.lasts() && inside.mayStore('feedback');
  const state = createRepeatState(
    {
      get: (name) => (mayRemember() ? inside.keep.get(name) : null),
      set: (name, text) => void (mayRemember() && inside.keep.set(name, text)),
    },
    inside.tab,
  );
  state.clear();
  const typing = senseTyping(now);

  const tell = (name: string, survey: Survey, more: Record<string, string> = {}): void => {
    void client.track(`feedback_${name}`, { survey: survey.id, ...more });
    inside.emit(name, { survey: survey.id, ...more });
  };
  const ended = (survey: Survey, outcome: 'answered' | 'dismissed'): void => {
    state.end(survey, outcome, now());
    if (outcome === 'dismissed') tell('dismissed', survey);
    targeting.settle(survey);
  };
  const noteShown = (survey: Survey): void => {
    state.show(survey, now());
    targeting.settle(survey);
    tell('shown', survey);
  };

  const screen = ui
    ? createScreen({
        client,
        inside,
        files,
        theme,
        locale: options.locale || document.documentElement.lang || navigator.language || 'en',
        launcher: launcher === 'none' || (framed && !launcher) ? undefined : (launcher ?? {}),
        find,
        shown: noteShown,
        started: (survey) => tell('started', survey),
        ended,
      })
    : undefined;

  const targeting = createTargeting({
    surveys: () => surveys,
    part: inside.part,
    state,
    typing: typing.is,
    now,
    show(survey) {
      if (!screen || (framed && !options.ui) || !mayRemember()) return;
      targeting.settle(survey);
      screen.show(survey, false).catch(() => undefined);
    },
    suppressed: (survey, reason) => tell('suppressed', survey, { reason }),
  });

  const addSurveys = (more: unknown): void => {
    for (const one of Array.isArray(more) ? more : []) {
      const verdict = checkSurvey(one);
      const id = (one as Partial<Survey> | null)?.id;
      if (!verdict.ok) inside.diagnose('bad-survey', { survey: id, reason: verdict.detail });
      else if (!surveys.some((known) => known.id === id)) surveys = [...surveys, verdict.value];
    }
    inside.watch(surveys.flatMap(({ when }) => (when ? [when] : [])));
    if (surveys.some(({ id, when }) => when && targeting.explain(id)[0]?.reason !== 'repeat')) screen?.prepare();
    targeting.look();
  };

  // Looking costs reading; a task later it stands in nobody's way, and a burst of signals is looked at once.
  let planned: ReturnType<typeof setTimeout> | undefined;
  const stopLooking = inside.on('event', () => {
    planned ??= setTimeout(() => {
      planned = undefined;
      targeting.look();
    });
  });
  addSurveys([...given, ...(given.some(({ id }) => id === builtInSurvey.id) ? [] : [builtInSurvey])]);

  const widget: Widget = {
    ...client,
    on: inside.on as Widget['on'],
    open: (id = builtInSurvey.id) => guarded(async () => screen?.show(find(id), true)),
    close: async () => screen?.close(),
    explain: targeting.explain,
    nextSurvey: targeting.next,
    shown: (id) => void guarded(async () => noteShown(find(id))),
    dismissed: (id) => void guarded(async () => ended(find(id), 'dismissed')),
    async destroy() {
      stopLooking();
      clearTimeout(planned);
      targeting.stop();
      typing.stop();
      screen?.destroy();
      state.clear();
      await client.destroy();
    },
  };
  /** Tells what is wrong as a diagnostic, and to whoever awaits the command. */
  function guarded(act: () => Promise<unknown>): Promise<void> {
    const result = act().then(() => undefined);
    result.catch((error: unknown) => {
      if (error instanceof KlankbordError) inside.diagnose(error.code, { reason: error.message });
    });
    return result;
  }
  return { widget, addSurveys, diagnose: inside.diagnose };
}
