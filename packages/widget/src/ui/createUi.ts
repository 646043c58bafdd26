// The interface: one survey at a time, in the words of the page's language.

import { addStyles } from '../createHost';
import type { Ui, UiHost } from '../uiContract';
import { createMore } from './createMore';
import { createWords } from './createWords';
import { openSurvey, type OpenSurvey } from './openSurvey';
import { applyTheme } from './theme/applyTheme';
import { styles } from './theme/styles';

export function createUi(host: UiHost): Ui {
  const removeStyles = addStyles(host.root, styles);
  const stopTheme = applyTheme(host.root, host.theme);
  const words = createWords(host);
  let open: OpenSurvey | undefined;
  let isGone = false;
  const more = createMore(host, () => open?.redraw());

  // They travel while the moment is still to come.
  void words.find();

  return {
    async show(survey, byVisitor) {
      const [draft] = await Promise.all([host.draft(survey.id).catch(() => undefined), words.find()]);
      if (isGone) return;
      if (open?.survey.id === survey.id && open.enter()) return;
      open?.leave();
      const opened = openSurvey({
        host,
        more,
        survey,
        say: words.say,
        steps: words.steps,
        draft,
        byVisitor,
        gone() {
          if (open === opened) open = undefined;
        },
      });
      if (!opened) throw new Error(`${survey.id}: no question to ask`);
      open = opened;
      more.want(survey);
    },
    async changeLanguage() {
      await words.find();
      open?.translate();
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
