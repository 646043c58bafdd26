// The interface: one survey at a time over the page, and those that the page has placed, in the words of one language.

import { addStyles } from '../createHost';
import type { Texts, Ui, UiHost } from '../uiContract';
import { createSay } from './createSay';
import { openSurvey, type OpenParts, type OpenSurvey } from './openSurvey';
import { styles } from './theme/styles';

/** Milliseconds that a question waits for the words of its language. */
const WORDS_MS = 3000;

export function createUi(host: UiHost): Ui {
  const removeStyles = addStyles(host.root, styles);
  const language = host.locale.split('-')[0]!.toLowerCase();
  let words: Promise<Texts | undefined> | undefined;
  let open: OpenSurvey | undefined;
  const all = new Set<OpenSurvey>();
  let isGone = false;

  /** Words that could not be fetched are asked for again the next time; until then it is English. */
  const findWords = async (): Promise<Texts | undefined> => {
    if (language === 'en') return undefined;
    words ??= host.texts(language).catch(() => (words = undefined));
    return Promise.race([words, new Promise<undefined>((done) => setTimeout(done, WORDS_MS))]);
  };
  // They travel while the moment is still to come.
  void findWords();

  const add = (parts: Omit<OpenParts, 'host' | 'gone'>): OpenSurvey => {
    const opened = openSurvey({
      ...parts,
      host,
      gone(isThere) {
        if (open === opened) open = undefined;
        if (!isThere) all.delete(opened);
      },
    });
    all.add(opened);
    return opened;
  };

  return {
    async show(survey, byVisitor, into) {
      const say = createSay(await findWords());
      if (isGone) return;
      if (open?.survey.id === survey.id && open.enter()) return;
      open?.leave();
      open = add({ survey, say, byVisitor, into });
    },
    async place(survey, into, page) {
      const say = createSay(await findWords());
      if (isGone) return () => undefined;
      return add({ survey: page ? { ...survey, display: { mode: 'page' } } : survey, say, into }).remove;
    },
    close: () => open?.remove(),
    destroy() {
      isGone = true;
      for (const one of [...all]) one.remove();
      removeStyles();
    },
  };
}
