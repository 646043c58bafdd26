// The interface: one survey at a time over the page, and those that the page has placed, in the words of its language.

import type { Draft } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';
import { addStyles } from '../createHost';
import type { Ui, UiHost } from '../uiContract';
import { chosenBefore } from './chosenBefore';
import { createMore } from './createMore';
import { createTelling } from './createTelling';
import { createWords } from './createWords';
import { openSurvey, type OpenParts, type OpenSurvey } from './openSurvey';
import { styles } from './theme/styles';

export function createUi(host: UiHost): Ui {
  const removeStyles = addStyles(host.root, styles);
  const words = createWords(host);
  let open: OpenSurvey | undefined;
  const all = new Set<OpenSurvey>();
  let isGone = false;
  const redraw = (): void => {
    for (const one of all) one.redraw();
  };
  const more = createMore(host, redraw);
  const telling = createTelling(host, words.steps, redraw);

  const undress = more.dress(host.root);

  // They travel while the moment is still to come.
  void words.find();

  const prepare = async ({ id }: Survey): Promise<Draft | undefined> => {
    const [draft] = await Promise.all([host.draft(id).catch(() => undefined), words.find()]);
    return draft;
  };
  const add = (parts: Pick<OpenParts, 'survey' | 'draft' | 'byVisitor' | 'into'>): OpenSurvey => {
    const { say } = words;
    const opened = openSurvey({
      ...parts,
      ...{ host, more, say, telling },
      gone(isThere) {
        if (open === opened) open = undefined;
        if (!isThere) all.delete(opened!);
      },
    });
    if (!opened) throw new Error(`${parts.survey.id}: no question to ask`);
    all.add(opened);
    more.want(parts.survey);
    return opened;
  };

  return {
    async show(survey, byVisitor, into) {
      const draft = await prepare(survey);
      if (isGone) return;
      if (open?.survey.id === survey.id && open.enter()) return;
      open?.leave();
      open = add({ survey, draft, byVisitor, into });
    },
    async place(survey, into, page) {
      const draft = (await prepare(survey)) ?? chosenBefore(into, survey);
      if (isGone) return () => undefined;
      const shown = page ? { ...survey, display: { mode: 'page' as const } } : survey;
      return add({ survey: shown, draft, into }).remove;
    },
    async changeLanguage() {
      await words.find();
      for (const one of all) one.translate();
    },
    close: () => open?.remove(),
    destroy() {
      isGone = true;
      for (const one of [...all]) one.remove();
      more.stop();
      undress();
      removeStyles();
    },
  };
}
