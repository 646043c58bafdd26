// From what was filled in to what travels: answers with their question's text and scale, scores, comment, contact.

import type { Answer, Contact, Feedback } from '../wire/feedback';
import type { JsonValue } from '../wire/json';
import { textIn } from './localText';
import { questionTypeOf } from './questionTypes';
import { isNotice } from './statementQuestion';
import type { Survey } from './survey';

/** What was filled in, by question id. */
export type Values = Record<string, JsonValue>;

export interface Composed {
  answers: Answer[];
  scores?: Record<string, number>;
  comment?: string;
  contact?: Contact;
  consents?: Feedback['consents'];
  /** Whether a notice helped. */
  helped?: boolean;
}

/** A list of nothing is no answer either. */
const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === '' || value === null || (Array.isArray(value) && !value.length);

/** The filled-in contact fields, blanks taken away. */
function readContact(value: JsonValue): Contact | undefined {
  const filled = Object.entries(value as Record<string, string>).flatMap(([field, text]) =>
    text.trim() ? [[field, text.trim()]] : [],
  );
  return filled.length ? Object.fromEntries(filled) : undefined;
}

/**
 * Puts answers together as wire.md says: skipped questions are absent, contact has no entry in `answers`.
 *
 * @param locale the language the survey was shown in
 */
export function composeAnswers(survey: Survey, values: Values, locale: string): Composed {
  const composed: Composed = { answers: [] };
  for (const question of survey.questions) {
    // `constructor` is a valid id.
    const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
    if (isEmpty(value)) continue;
    if (question.type === 'contact') {
      const contact = readContact(value!);
      if (contact) composed.contact = contact;
      continue;
    }
    if (question.type === 'statement') {
      if (isNotice(survey)) composed.helped = value === true;
      continue;
    }
    if (question.type === 'consent') {
      // A tick that was taken away again.
      if (value === false) continue;
      const text = textIn(question.label, locale);
      composed.consents = { ...composed.consents, [question.purpose]: { given: true, text } };
    }
    const type = questionTypeOf(question.type);
    // A draft may be older than the file that knows its type: how it would travel is not known yet.
    if (!type) continue;
    const scale = type.scale?.(question);
    composed.answers.push({
      question: question.id,
      type: question.type,
      label: textIn(question.label, locale),
      value: value!,
      ...(scale && { scale }),
      ...type.answer?.(question, value!, locale),
    });
    if (scale) composed.scores = { ...composed.scores, [question.metric ?? question.type]: value as number };
    if (question.type === 'text') composed.comment ??= value as string;
  }
  return composed;
}
