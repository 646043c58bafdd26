// Why a page cannot be left yet, as the key of a plain sentence.

import { type Question, questionTypeOf, type Values } from '@klankbord/protocol/survey';
import type { TextKey } from './texts/en';
import { isFilled, tidy } from './tidy';

/** What is wrong, and the values of its sentence. */
export interface Fault {
  key: TextKey;
  values: object;
}

/** A name alone is no way to reach somebody. */
const isReachable = (value: Values[string] | undefined, fields: string[]): boolean =>
  fields.some((field) => (field !== 'name' || fields.length === 1) && isFilled((value as Values | undefined)?.[field]));

function isMissing(question: Question, value: Values[string] | undefined): boolean {
  if (question.type === 'contact') return !isReachable(value, question.fields ?? ['email']);
  return !isFilled(value);
}

const MISSING: Partial<Record<Question['type'], TextKey>> = {
  text: 'missing.text',
  contact: 'missing.contact',
  consent: 'missing.consent',
};

/**
 * The fault of a value, or undefined when it will do. What is not required may be left empty.
 *
 * @example faultOf({ id: 'why', type: 'text', label: 'Why?', required: true }, ' ') // { key: 'missing.text', … }
 */
export function faultOf(question: Question, value: Values[string] | undefined): Fault | undefined {
  const type = questionTypeOf(question.type);
  // What could not be shown cannot be asked for.
  if (!type) return undefined;
  if (question.required && isMissing(question, value)) {
    return { key: MISSING[question.type] ?? 'missing.choice', values: question };
  }
  if (!isFilled(value)) return undefined;
  const refused = type.refuses(question, tidy(value)!);
  return refused ? { key: `fault.${refused}` as TextKey, values: question } : undefined;
}
