// The languages in which a survey can be asked: those it is written in, else those of the widget.

import type { Survey } from '@klankbord/protocol/survey';
import { endLanguages } from './endWords';

/** A survey in one language does not say which: then its words are the same in each, and only ours differ. */
export function languagesOf({ questions }: Survey): string[] {
  const written = questions.flatMap(({ label }) => (typeof label === 'string' ? [] : Object.keys(label)));
  const found = [...new Set(written)].filter((language) => language !== 'default');
  return found.length ? found.sort() : endLanguages;
}
