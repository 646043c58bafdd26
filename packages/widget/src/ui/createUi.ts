// The interface: one survey at a time, in the words of one language.

import { addStyles } from '../createHost';
import type { Texts, Ui, UiHost } from '../uiContract';
import { createMore } from './createMore';
import { createSay } from './createSay';
import { openSurvey, type OpenSurvey } from './openSurvey';
import { applyTheme } from './theme/applyTheme';
import { styles } from './theme/styles';

/** Milliseconds that a question waits for the words of its language. */
const WORDS_MS = 3000;

export function createUi(host: UiHost): Ui {
  const removeStyles = addStyles(host.root, styles);
  const stopTheme = applyTheme(host.root, host.theme);
  const language = host.locale.split('-')[0]!.toLowerCase();
  let words: Promise<Texts | undefined> | undefined;
  let open: OpenSurvey | undefined;
  let isGone = false;
  const more = createMore(host, () => open?.redraw());

  /** Words that could not be fetched are asked for again the next time; until then it is English. */
  const findWords = async (): Promise<Texts | undefined> => {
    if (language === 'en') return undefined;
    words ??= host.texts(language).catch(() => (words = undefined));
    return Promise.race([words, new Promise<undefined>((done) => setTimeout(done, WORDS_MS))]);
  };
  // They travel while the moment is still to come.
  void findWords();

  return {
    async show(survey, byVisitor) {
      const say = createSay(await findWords());
      if (isGone) return;
      if (open?.survey.id === survey.id && open.enter()) return;
      open?.leave();
      const opened = openSurvey({
        host,
        more,
        survey,
        say,
        byVisitor,
        gone() {
          if (open === opened) open = undefined;
        },
      });
      open = opened;
      more.want(survey);
    },
    close: () => open?.remove(),
    destroy() {
      isGone = true;
      open?.remove();
      more.stop();
      removeStyles();
      stopTheme();
    },
  };
}
