// Wires the widget around a client that notices: rules that decide, and an interface that is fetched when something is shown.

import { type ClientMoments, type Diagnose, KlankbordError } from '@klankbord/client';
import { builtInMoments, conditionOf } from '@klankbord/protocol/condition';
import type { Survey } from '@klankbord/protocol/survey';
import { createPlaces, type Places } from './createPlaces';
import { createScreen } from './createScreen';
import { emitTo } from './emitTo';
import { type Headless, headless } from './headless';
import type { Published } from './fetchPublished';
import type { InitOptions, Theme } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import { resumeDraft } from './resumeDraft';
import type { StartedClient } from './startClient';
import { createRepeatState } from './targeting/createRepeatState';
import { createTargeting } from './targeting/createTargeting';
import { offerElement } from './surveyElement';
import { tellBlocked } from './tellBlocked';
import { readEtiquette } from './targeting/readEtiquette';
import { sensePage } from './targeting/sensePage';
import type { Widget } from './widget';

/** A widget, and the ways in for what arrives after the start. */
export interface StartedWidget {
  widget: Widget;
  /** What the collector has published; what the page says itself goes first. */
  addPublished(published: Published): void;
  diagnose: Diagnose;
  /** Notes an answer of the page's own interface that is being stored. */
  noteAnswer: Headless['noteAnswer'];
  /** Draws a survey in an element of the page; absent without our interface. */
  place: Places['place'] | undefined;
}

const now = (): number => Date.now();

export function createWidget(
  options: InitOptions,
  files: LazyFiles,
  { client, inside, moments }: StartedClient & { moments: ClientMoments },
): StartedWidget {
  const {
    surveys: given,
    etiquette: manners,
    launcher,
    texts,
    theme,
    ui = true,
    dataLayer,
    emit: emitted,
    debug,
  } = options;
  const { emit, diagnose, keep } = inside;
  if (emitted) emitTo(typeof emitted === 'string' ? emitted : dataLayer || 'dataLayer', inside.on);
  const etiquette = readEtiquette(manners, diagnose);
  const stopBlocked = tellBlocked(options.endpoint ?? `${options.collector}/v1/batch`, diagnose);
  const framed = window !== window.top;
  let surveys: Survey[] = [];

  const repeat = createRepeatState(inside);
  const sense = sensePage();
  /** The survey that has shown itself last on this page: an answer to it was asked for. */
  let asked: string | undefined;

  const tell = (name: string, { id }: Survey, reason?: string): void => {
    void client.track(`feedback_${name}`, { survey: id, reason });
    emit(name, { survey: id, reason });
  };
  const shown = (survey: Survey, byVisitor = false): void => {
    asked = byVisitor ? undefined : survey.id;
    repeat.note(survey, 'ignored', now(), byVisitor);
    targeting.settle(survey);
    tell('shown', survey);
  };
  const answered = (survey: Survey): void => repeat.note(survey, 'answered', now(), asked !== survey.id);
  const dismissed = (survey: Survey, byVisitor = false): void => {
    repeat.note(survey, 'dismissed', now(), byVisitor);
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
        // Some pages write de_AT.
        locale: () => (options.locale || document.documentElement.lang || navigator.language).replace('_', '-'),
        texts: texts ?? {},
        launcher: launcher === 'none' || (framed && !launcher) ? undefined : (launcher ?? {}),
        context: moments.context,
        find,
        shown,
        placed: (survey) => tell('shown', survey),
        committed: ({ id }, question) => emit('answered', { survey: id, question }),
        started: (survey) => tell('started', survey),
        answered,
        dismissed,
        cleared: repeat.clear,
      })
    : undefined;

  const targeting = createTargeting({
    surveys: () => surveys,
    context: moments.context,
    repeat,
    state: () => ({
      shown: repeat.shown(),
      session: repeat.session(),
      share: inside.mayStore('identity') ? inside.share() : undefined,
      context: moments.context(),
      etiquette,
      onScreen: repeat.onScreen(now()) || (screen?.busy() ?? false),
      ...sense.state(),
    }),
    now,
    // In a frame only where the site has asked for an interface.
    show:
      screen && (!framed || options.ui)
        ? (survey, fits) => void screen.show(survey, false, fits).catch((error) => tellFault(survey.id, error))
        : undefined,
    offer: (survey) => screen?.offer(survey),
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
    targeting.look();
  };
  const addSurveys = (more: unknown, isLast = true, published?: Published): void => {
    if (gone) return;
    for (const one of (Array.isArray(more) ? more : []) as Survey[]) {
      // The full check is in the debug file and at the collector; here only what would break the page's visit.
      if (!one?.id || !one.questions?.[0]) diagnose('bad-survey', { survey: one?.id, reason: 'no id or no questions' });
      else if (!find(one.id)) surveys = [...surveys, one];
    }
    if (debug === true) {
      const parts = { options, surveys, published, builtIn: Object.keys(builtInMoments) };
      files.debug().then(
        (file) => file.checkPage(parts, diagnose),
        () => 0,
      );
    }
    moments.watch(
      surveys.flatMap(({ when, audience }) => [conditionOf(when), audience].filter((one) => one !== undefined)),
      look,
    );
    places?.look(isLast);
    if (targeting.mayCome()) screen?.prepare();
    resumeDraft(
      inside.drafts,
      inside.tab,
      (id) => gone || screen?.busy() || places?.has(id) || screen?.open(id, false),
    ).catch(() => 0);
  };

  const addPublished = (published: Published): void => {
    if (gone) return;
    moments.publish(published);
    screen?.paint(published.theme as Theme | undefined);
    addSurveys(published.surveys, true, published);
  };
  addSurveys(given, options.collector === undefined);
  const stopOffer = places && offerElement(places.place);

  /** Shows a survey by its id; what is wrong is told as a diagnostic, and to whoever awaits the command. */
  const open = (id = 'feedback'): Promise<void> => {
    const opened = screen?.open(id) ?? Promise.resolve();
    opened.catch((error) => tellFault(id, error));
    return opened;
  };
  const { noteAnswer, ...own } = headless({
    ...{ client, find, diagnose, shown, dismissed },
    answered(survey, response) {
      answered(survey);
      if (!screen?.busy()) repeat.clear();
      emit('submitted', { survey: survey.id, response });
    },
  });
  const widget: Widget = {
    ...client,
    on: inside.on as Widget['on'],
    open,
    close: async () => screen?.close(),
    explain: targeting.explain,
    nextSurvey: targeting.next,
    ...own,
    async destroy() {
      gone = true;
      repeat.stop();
      targeting.stop();
      sense.stop();
      stopBlocked();
      stopOffer?.();
      places?.stop();
      screen?.destroy();
      repeat.clear();
      await client.destroy();
    },
  };
  const key = inside.mayStore('identity') && keep.get('v');
  // Who has never answered waits for no reply, and fetches nothing.
  if (screen && options.collector !== undefined && key && keep.get('surveys')?.includes('"answered"')) {
    const { collector, site } = options;
    files
      .reply()
      .then((file) => file.watchReplies({ collector, site, key, addSurveys, open, on: inside.on }))
      .catch(() => 0);
  }
  // A moment later: whoever hears it may use commands that are only then connected.
  void Promise.resolve().then(() => gone || emit('ready'));
  return { widget, addPublished, diagnose, noteAnswer, place: places?.place };
}
