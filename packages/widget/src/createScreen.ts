// What is on screen: the launcher, and one survey at a time in an interface that is fetched when it is needed.

import { type FeedbackInput, KlankbordError } from '@klankbord/client';
import { conditionOf } from '@klankbord/protocol/condition';
import { replyIn, type Survey } from '@klankbord/protocol/survey';
import { atIdle } from './atIdle';
import { createHost } from './createHost';
import { type FlowHost, flowHost } from './flowHost';
import { createLauncher, type Launcher } from './createLauncher';
import { edgeOf } from './edgeOf';
import { findTarget } from './findTarget';
import { themesOver } from './fitTheme';
import type { LauncherOptions, Theme } from './initOptions';
import type { Screen, ScreenParts } from './screen';
import type { Ui, UiFile } from './uiContract';
import { watchLanguage } from './watchLanguage';

/** Milliseconds that thanks wait for the endpoint before they say "kept, will be sent". */
const SENT_WITHIN_MS = 4000;

export function createScreen({ client, inside, files, theme, locale, launcher: said, ...parts }: ScreenParts): Screen {
  const asked = said && edgeOf(said);
  const themesUnder = (under?: Theme): ReturnType<typeof themesOver> =>
    themesOver({ ...under, ...theme }, (name, value, wanted) => inside.diagnose('bad-option', { name, value, wanted }));
  let themeOf = themesUnder();
  let host: ReturnType<typeof createHost> | undefined;
  let launcher: Launcher | undefined;
  let loading: Promise<[Ui, UiFile]> | undefined;
  let gone = false;
  let busy = false;
  let opened = false;
  let turn = 0;
  let offered: Survey | undefined;
  /** A survey of the mode `edge` before it is opened. */
  let tab: Launcher | undefined;
  /** The element that an inline survey was put into. */
  let slot: Element | undefined;
  let shownId = '';
  /** The moment of truth that made us ask. */
  let moment: string | undefined;
  const root = (): ShadowRoot => (host ??= createHost()).root;
  /** One that the page has placed itself has no moment. */
  const told = <T extends FeedbackInput>(input: T, { id } = input.survey as Survey): T => ({
    ...input,
    ...(moment && id === shownId && { moment }),
    // What is said to a reply belongs to it.
    ...(replyIn(id) && { reply: replyIn(id) }),
  });
  const own = flowHost(client, inside, parts.context);
  const flow: FlowHost = { ...own, partial: (input) => own.partial(told(input)) };
  const submit = async (input: FeedbackInput): Promise<'sent' | 'kept' | 'memory'> => {
    const response = await client.feedback(told(input));
    if (!response) throw new Error('consent');
    // Now, not when the thanks are gone: whoever leaves the page before that has answered all the same.
    parts.answered(input.survey as Survey);
    await inside.drafts.write((input.survey as Survey).id);
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
  const unreachable = (error: unknown): never => {
    inside.diagnose('interface-unreachable', { reason: String(error) });
    throw error;
  };
  /** The interface; what could not be fetched is fetched again the next time. */
  const load = (): Promise<[Ui, UiFile]> =>
    (loading ??= files.ui().then(
      (file) => [
        file.createUi({
          version: 1,
          root: root(),
          get locale() {
            return locale();
          },
          themeOf: (survey) => themeOf(survey.theme),
          launcher: asked ?? {},
          more: () => files.more().catch(unreachable),
          story: () => files.story().catch(unreachable),
          texts: async (language) => files.texts(language),
          ownTexts: parts.texts,
          diagnose: inside.diagnose,
          ...flow,
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
        return unreachable(error);
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
    tab = createLauncher(root(), edge, themeOf(survey.theme), locale, parts.texts, () => show(survey, true));
    noteShown(survey, false);
  };
  const show: Screen['show'] = async (survey, byVisitor, fits) => {
    if (gone) return;
    const { mode, position, target } = survey.display ?? {};
    // Its tab was pressed: then it has been told as shown.
    const isTab = tab !== undefined && shownId === survey.id;
    if (tab && !isTab) clear();
    busy = true;
    const mine = ++turn;
    try {
      if (mode === 'edge' && !byVisitor) return showTab(survey, position);
      const [ui] = await load();
      if (gone) return;
      // While it was fetched the visitor may have opened another one: then that one is on screen.
      busy = mine < turn;
      if (fits && !fits()) return busy ? undefined : clear();
      host?.stay();
      const into = mode === 'inline' ? findTarget(target) : undefined;
      await ui.show(survey, byVisitor, into);
      // Only now: a survey that stood there before has been told as closed by showing this one.
      busy = true;
      slot = into;
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
  const open = async (id: string, byVisitor = true): Promise<void> => {
    const survey = parts.find(id) ?? (id === 'feedback' ? (await load())[1].builtInSurvey : undefined);
    if (!survey) throw new KlankbordError('unknown-survey', id);
    return show(survey, byVisitor);
  };
  const drawLauncher = (): void => {
    launcher?.remove();
    launcher =
      asked &&
      createLauncher(root(), asked, themeOf(), locale, parts.texts, () =>
        open(offered?.id ?? asked.survey ?? 'feedback'),
      );
    launcher?.hide(busy);
  };
  drawLauncher();

  const stopWatching = watchLanguage(() => {
    launcher?.translate();
    tab?.translate();
    loading?.then(
      ([ui]) => ui.changeLanguage(),
      () => 0,
    );
  });

  return {
    prepare: () => atIdle(() => void (gone || load().catch(() => 0))),
    open,
    show,
    offer(survey) {
      offered = survey;
      launcher?.mark(!!survey);
    },
    busy: () => busy,
    paint(under) {
      if (!under) return;
      themeOf = themesUnder(under);
      drawLauncher();
    },
    async place(element, id, page) {
      const [ui, file] = await load();
      if (gone) return () => undefined;
      const survey = parts.find(id) ?? file.builtInSurvey;
      const remove = await ui.place(survey, element, page);
      parts.placed(survey);
      return remove;
    },
    stay() {
      host?.stay();
      // The page has gone on to something else, and taken the place of an inline survey with it.
      if (slot && !slot.isConnected) close();
    },
    close,
    destroy() {
      gone = true;
      stopWatching();
      launcher?.remove();
      tab?.remove();
      loading?.then(
        ([ui]) => ui.destroy(),
        () => 0,
      );
      host?.remove();
    },
  };
}
