// What is on screen: the launcher, and one survey at a time in an interface that is fetched when it is needed.

import { type Client, type ClientInside, type FeedbackInput, KlankbordError } from '@klankbord/client';
import { conditionOf } from '@klankbord/protocol/condition';
import type { Survey } from '@klankbord/protocol/survey';
import { createHost } from './createHost';
import { createLauncher, type Launcher } from './createLauncher';
import { edgeOf } from './edgeOf';
import { findTarget } from './findTarget';
import { fitTheme } from './fitTheme';
import type { LauncherOptions, Theme } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import type { Ui, UiFile } from './uiContract';

export interface ScreenParts {
  client: Client;
  inside: ClientInside;
  files: LazyFiles;
  theme: Theme;
  locale: string;
  /** Absent: no button. */
  launcher?: LauncherOptions | undefined;
  find(id: string): Survey | undefined;
  shown(survey: Survey, byVisitor: boolean): void;
  /** Drawn where the page wants it. */
  placed(survey: Survey): void;
  started(survey: Survey): void;
  /** A question was answered, and left. */
  committed(survey: Survey, question: string): void;
  /** The answer is stored; thanks may still be on screen. */
  answered(survey: Survey): void;
  dismissed(survey: Survey, byVisitor: boolean): void;
  /** Nothing of ours is on screen any more. */
  cleared(): void;
}

export interface Screen {
  /** Fetches the interface at idle, so that a question does not wait for it. */
  prepare(): void;
  /** Shows what the visitor asked for. */
  open(id: string): Promise<void>;
  show(survey: Survey, byVisitor: boolean): Promise<void>;
  /** Draws a survey in an element of the page; gives back what takes it away. It is never in the way of another. */
  place(element: HTMLElement, id: string, page: boolean): () => void;
  /** True while a survey is being fetched or shown here. */
  busy(): boolean;
  /** Puts our element back where the page has thrown it away. */
  stay(): void;
  close(): void;
  destroy(): void;
}

/** Milliseconds that thanks wait for the endpoint before they say "kept, will be sent". */
const SENT_WITHIN_MS = 4000;

export function createScreen({ client, inside, files, theme, locale, launcher: said, ...parts }: ScreenParts): Screen {
  const asked = said && edgeOf(said);
  const fit = (given: Theme): Theme =>
    fitTheme(given, (name, value, wanted) => inside.diagnose('bad-option', { name, value, wanted }));
  const ownTheme = fit(theme);
  const themeOf = (survey: Survey): Theme => ({ ...ownTheme, ...fit(survey.theme ?? {}) });
  let host: ReturnType<typeof createHost> | undefined;
  let launcher: Launcher | undefined;
  let loading: Promise<[Ui, UiFile]> | undefined;
  let gone = false;
  let busy = false;
  let opened = false;
  /** A survey of the mode `edge` before it is opened. */
  let tab: Launcher | undefined;
  /** The element that an inline survey was put into. */
  let slot: Element | null | undefined;
  let shownId = '';
  /** The moment of truth that made us ask. */
  let moment: string | undefined;

  const root = (): ShadowRoot => (host ??= createHost()).root;
  const submit = async (input: FeedbackInput): Promise<'sent' | 'kept' | 'memory'> => {
    const response = await client.feedback({
      ...input,
      // One that the page has placed itself has no moment.
      ...(moment && (input.survey as Survey).id === shownId && { moment }),
    });
    if (!response) throw new Error('consent');
    // Now, not when the thanks are gone: whoever leaves the page before that has answered all the same.
    parts.answered(input.survey as Survey);
    inside.emit('submitted', { survey: (input.survey as Survey).id, response });
    await Promise.race([client.flush(), new Promise((done) => setTimeout(done, SENT_WITHIN_MS))]);
    return (await inside.isSent()) ? 'sent' : inside.durable() ? 'kept' : 'memory';
  };
  const clear = (): void => {
    busy = false;
    tab?.remove();
    tab = slot = undefined;
    launcher?.hide(false);
    parts.cleared();
  };
  /** The interface; what could not be fetched is fetched again the next time. */
  const load = (): Promise<[Ui, UiFile]> =>
    (loading ??= files.ui().then(
      (file) => [
        file.createUi({
          version: 1,
          root: root(),
          locale,
          themeOf,
          launcher: asked ?? {},
          texts: async (language) => (await files.texts(language))?.texts,
          submit,
          started: parts.started,
          committed: parts.committed,
          closed(survey, outcome) {
            clear();
            if (outcome === 'dismissed') parts.dismissed(survey, opened);
          },
        }),
        file,
      ],
      (error: unknown) => {
        loading = undefined;
        inside.diagnose('interface-unreachable', { reason: String(error) });
        throw error;
      },
    ));
  const noteShown = (survey: Survey, byVisitor: boolean): void => {
    opened = byVisitor;
    shownId = survey.id;
    moment = byVisitor ? undefined : (conditionOf(survey.when)?.moment as string | undefined);
    launcher?.hide(true);
    parts.shown(survey, byVisitor);
  };
  const showTab = (survey: Survey, position: string | undefined): void => {
    const edge = edgeOf({ ...asked, look: 'edge', position: position as LauncherOptions['position'] });
    tab = createLauncher(root(), edge, themeOf(survey), locale, () => show(survey, true));
    noteShown(survey, false);
  };
  const draw = async (survey: Survey, byVisitor: boolean, into?: HTMLElement): Promise<void> => {
    const [ui] = await load();
    if (gone) return;
    host?.stay();
    await ui.show(survey, byVisitor, into);
    // Only now: a survey that stood there before has been told as closed by showing this one.
    busy = true;
    slot = into;
  };
  const show = async (survey: Survey, byVisitor: boolean): Promise<void> => {
    if (gone) return;
    const { mode, position, target } = survey.display ?? {};
    // Its tab was pressed: then it has been told as shown.
    const isTab = tab !== undefined && shownId === survey.id;
    if (tab && !isTab) clear();
    busy = true;
    try {
      if (mode === 'edge' && !byVisitor) return showTab(survey, position);
      await draw(survey, byVisitor, mode === 'inline' ? findTarget(target) : undefined);
      if (isTab) tab?.hide(true);
      else noteShown(survey, byVisitor);
    } catch (error) {
      if (!isTab) clear();
      throw error;
    }
  };
  const close = (): void => {
    loading?.then(
      ([ui]) => ui.close(),
      () => 0,
    );
    clear();
  };
  const open = async (id: string): Promise<void> => {
    const survey = parts.find(id) ?? (id === 'feedback' ? (await load())[1].builtInSurvey : undefined);
    if (!survey) throw new KlankbordError('unknown-survey', id);
    return show(survey, true);
  };
  if (asked) launcher = createLauncher(root(), asked, ownTheme, locale, () => open(asked.survey ?? 'feedback'));

  return {
    prepare() {
      const fetch = (): void => void (gone || load().catch(() => 0));
      // WebKit has no idle callback.
      if ('requestIdleCallback' in window) requestIdleCallback(fetch, { timeout: 3000 });
      else setTimeout(fetch, 500);
    },
    open,
    show,
    busy: () => busy,
    place(element, id, page) {
      let isAway = false;
      let remove: (() => void) | undefined;
      load()
        .then(async ([ui, file]) => {
          const survey = parts.find(id) ?? file.builtInSurvey;
          if (isAway || gone) return;
          remove = await ui.place(survey, element, page);
          if (isAway) remove();
          else parts.placed(survey);
        })
        // The interface that cannot be fetched is told where it is fetched.
        .catch(() => 0);
      return () => {
        isAway = true;
        remove?.();
      };
    },
    stay() {
      host?.stay();
      // The page has gone on to something else, and taken the place of an inline survey with it.
      if (slot && !slot.isConnected) close();
    },
    close,
    destroy() {
      gone = true;
      loading?.then(
        ([ui]) => ui.destroy(),
        () => 0,
      );
      host?.remove();
    },
  };
}
