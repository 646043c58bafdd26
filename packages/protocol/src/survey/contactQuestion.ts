// `contact`: where the visitor may be reached; fills `contact`, not `answers`.

import { isObject } from '../wire/json';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';
import { isEmail } from './textQuestion';

export const contactFields = ['name', 'email', 'phone'] as const;
export type ContactField = (typeof contactFields)[number];

export interface ContactQuestion extends QuestionBase {
  type: 'contact';
  /** Default `['email']`. */
  fields?: ContactField[];
}

export const contactQuestion: QuestionType<ContactQuestion> = {
  type: 'contact',
  refuses(_question, value) {
    if (!isObject(value)) return 'must be an object';
    return typeof value.email === 'string' && value.email && !isEmail(value.email) ? 'email' : '';
  },
};

export const contactCheck: QuestionCheck = {
  members: ['fields'],
  fault({ fields }) {
    const good =
      fields === undefined ||
      (Array.isArray(fields) &&
        fields.length > 0 &&
        fields.every((field) => contactFields.includes(field as ContactField)));
    return good ? '' : `fields must be some of ${contactFields.join(', ')}`;
  },
};
