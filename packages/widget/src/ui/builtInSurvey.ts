// The built-in survey in the language of the interface: its words stand with the others in `texts`.

import { builtInSurvey as asked, type LocalText, type Survey } from '@klankbord/protocol/survey';
import type { Say } from './createSay';
import type { TextKey } from './texts/en';

const copy = (text: LocalText): LocalText => ({ ...(text as object) });

/** Our own copy: words of more languages are laid into it. */
export const builtInSurvey: Survey = {
  ...asked,
  questions: asked.questions.map((question) => ({
    ...question,
    label: copy(question.label),
    ...(question.help && { help: copy(question.help) }),
  })),
};

/** Lays the words of a language into it. */
export function layBuiltIn(language: string, say: Say): void {
  for (const { id, label, help } of builtInSurvey.questions) {
    Object.assign(label, { [language]: say(`feedback.${id}` as TextKey) });
    if (help) Object.assign(help, { [language]: say(`feedback.${id}.help` as TextKey) });
  }
}
