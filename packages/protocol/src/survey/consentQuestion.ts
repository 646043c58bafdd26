// `consent`: a tick beside a sentence that says what is agreed to.

import { isText } from '../wire/json';
import { textIn } from './localText';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export interface ConsentQuestion extends QuestionBase {
  type: 'consent';
  /** What it is given for, e.g. `contact`; the same name in every survey. */
  purpose: string;
}

/** What is filled in is true; a tick that was taken away again is no answer. */
export const consentQuestion: QuestionType<ConsentQuestion> = {
  type: 'consent',
  refuses: (_question, value) => (value === true ? '' : 'must be true'),
  // What counts in the end is what stood there.
  answer: ({ purpose, label }, _value, locale) => ({ purpose, text: textIn(label, locale) }),
};

export const consentCheck: QuestionCheck = {
  members: ['purpose'],
  fault: ({ purpose }) => (isText(purpose, 64) ? '' : 'purpose must be a text of 1 to 64 characters'),
};
