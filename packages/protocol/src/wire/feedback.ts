// The props of a `feedback` event: an answer that carries its own story.

import { isObject, isText, type JsonObject, type JsonValue } from './json';
import { isBoolean, isNumber, isString, isWhole, listOf, recordOf, wrongMember } from './shape';
import { isTime } from './time';
import { accept, refuse, type Verdict } from './verdict';

export interface Answer {
  question: string;
  type: string;
  label?: string;
  value: JsonValue;
  /** The lowest and the highest possible score. */
  scale?: [number, number];
  /** The rows of a matrix, answered or not. */
  rows?: { id: string; label?: string }[];
  /** What was written beside the choices; empty where that was chosen without a word. */
  other?: string;
  /** What a consent was given for, and the sentence that stood there. */
  purpose?: string;
  text?: string;
}

export interface Contact {
  name?: string;
  email?: string;
  phone?: string;
}

/** What is known about the visit when the answer was given. */
export interface FeedbackContext {
  stage?: string;
  furthest?: string;
  trail?: JsonObject[];
  cart?: JsonObject;
  counts?: Record<string, number>;
  moments?: string[];
  device?: JsonObject;
  consent?: Record<string, string>;
  errors?: string[];
  vitals?: JsonObject;
}

/** The whole state of a response; the highest `revision` wins. */
export interface Feedback {
  response: string;
  revision: number;
  complete: boolean;
  survey?: { id: string; version?: number; name?: string };
  moment?: string;
  answers: Answer[];
  scores?: Record<string, number>;
  comment?: string;
  contact?: Contact;
  consents?: Record<string, { given: boolean; text?: string }>;
  /** Whether a notice helped. */
  helped?: boolean;
  asked?: string;
  /** Milliseconds between the first question on screen and this revision. */
  durationMs?: number;
  context?: FeedbackContext;
}

const NUMBERS = ['nps', 'csat', 'ces', 'rating', 'expectation', 'slider'];
const SURVEY = { version: isWhole, name: isString };
const CONTACT = { name: isString, email: isString, phone: isString };
const ANSWER = { label: isString, other: isString, purpose: isString, text: isString };
const OPTION = { label: isString };
const SUCCESSES: unknown[] = ['yes', 'partly', 'no'];
const CONTEXT = {
  stage: isString,
  furthest: isString,
  trail: listOf(isObject),
  cart: isObject,
  counts: recordOf(isNumber),
  moments: listOf(isString),
  device: isObject,
  consent: recordOf(isString),
  errors: listOf(isString),
  vitals: isObject,
};
const isConsent = (value: unknown): boolean =>
  isObject(value) && isBoolean(value.given) && !wrongMember(value, { text: isString });
const isOption = (value: unknown): boolean => isObject(value) && isText(value.id) && !wrongMember(value, OPTION);
const LISTS = ['choice', 'dropdown', 'ranking'];

function checkAnswer(answer: unknown, at: string): string {
  if (!isObject(answer)) return `${at} must be an object`;
  if (!isText(answer.question, 128)) return `${at}.question must be a text`;
  if (!isText(answer.type, 64)) return `${at}.type must be a text`;
  const wrong = wrongMember(answer, ANSWER);
  if (wrong) return `${at}.${wrong} must be a text`;
  const { type, value } = answer;
  if (value === undefined) return `${at}.value is missing; a skipped question is left out`;
  if (NUMBERS.includes(type)) return Number.isFinite(value) ? checkScale(answer, at) : `${at}.value must be a number`;
  if (type === 'text' || type === 'date') return typeof value === 'string' ? '' : `${at}.value must be a text`;
  if (LISTS.includes(type)) {
    return Array.isArray(value) && value.every(isOption) ? '' : `${at}.value must be a list of {id, label}`;
  }
  if (type === 'goal') {
    const good =
      isObject(value) && SUCCESSES.includes(value.success) && (value.goal === undefined || isOption(value.goal));
    return good ? '' : `${at}.value must be {success: yes, partly or no; goal: {id, label}}`;
  }
  if (type === 'consent') return isBoolean(value) ? '' : `${at}.value must be true`;
  return type === 'matrix' ? checkMatrix(answer, at) : '';
}

function checkMatrix(answer: Record<string, unknown>, at: string): string {
  const { value, rows } = answer;
  if (rows !== undefined && !listOf(isOption)(rows)) return `${at}.rows must be a list of {id, label}`;
  if (!recordOf(isNumber)(value)) return `${at}.value must be scores by row`;
  const scores = Object.values(value as object);
  if (!scores.length) return `${at}.value must be scores by row; a skipped question is left out`;
  return scores.map((score) => checkScale({ ...answer, value: score }, at)).find(Boolean) ?? '';
}

function checkScale({ scale, value }: Record<string, unknown>, at: string): string {
  if (scale === undefined) return '';
  const good = Array.isArray(scale) && scale.length === 2 && scale.every((end) => Number.isFinite(end));
  if (!good) return `${at}.scale must be two numbers`;
  const [low, high] = scale as [number, number];
  const score = value as number;
  return score >= low && score <= high ? '' : `${at}.value ${score} is outside ${low} to ${high}`;
}

function findFault(props: Record<string, unknown>): string {
  if (!isText(props.response, 64)) return 'response must be a text of 1 to 64 characters';
  if (!(Number.isInteger(props.revision) && (props.revision as number) >= 1)) return 'revision must be 1 or higher';
  if (typeof props.complete !== 'boolean') return 'complete must be true or false';
  const { survey, moment, contact, consents, context } = props;
  if (survey !== undefined && !(isObject(survey) && isText(survey.id, 128) && !wrongMember(survey, SURVEY))) {
    return 'survey must be an object with an id; its version is a whole number, its name a text';
  }
  if (moment !== undefined && !isString(moment)) return 'moment must be a text';
  if (props.answers !== undefined && !Array.isArray(props.answers)) return 'answers must be a list';
  for (const [index, answer] of ((props.answers as unknown[]) ?? []).entries()) {
    const fault = checkAnswer(answer, `answers[${index}]`);
    if (fault) return fault;
  }
  return storyFault(contact, consents, context) || factFault(props);
}

/** What goes along with the answers. */
function storyFault(contact: unknown, consents: unknown, context: unknown): string {
  if (contact !== undefined && !(isObject(contact) && !wrongMember(contact, CONTACT))) {
    return 'contact must be an object; name, email and phone are texts';
  }
  if (consents !== undefined && !recordOf(isConsent)(consents)) {
    return 'consents must be objects by purpose, each with given: true or false';
  }
  if (context === undefined) return '';
  if (!isObject(context)) return 'context must be an object';
  const wrong = wrongMember(context, CONTEXT);
  return wrong ? `context.${wrong} is of the wrong type` : '';
}

function factFault({ scores, comment, asked, durationMs, helped }: Record<string, unknown>): string {
  if (helped !== undefined && !isBoolean(helped)) return 'helped must be true or false';
  if (scores !== undefined && !(isObject(scores) && Object.values(scores).every((score) => Number.isFinite(score)))) {
    return 'scores must be numbers by name';
  }
  if (comment !== undefined && typeof comment !== 'string') return 'comment must be a text';
  if (asked !== undefined && !isTime(asked)) return 'asked must be ISO 8601 with a zone';
  if (durationMs !== undefined && !Number.isFinite(durationMs)) return 'durationMs must be a number';
  return '';
}

/**
 * Checks the props of a `feedback` event; absent `answers` become `[]`, unknown question types are kept as they are.
 *
 * @returns the feedback, or the code `bad-feedback` with the member that is wrong
 * @example checkFeedback({ response: 'r1', revision: 1, complete: true, answers: [] }).ok // true
 */
export function checkFeedback(props: unknown): Verdict<Feedback> {
  if (!isObject(props)) return refuse('bad-feedback', 'feedback props must be an object');
  const fault = findFault(props);
  if (fault) return refuse('bad-feedback', fault);
  return accept({ ...props, answers: props.answers ?? [] } as unknown as Feedback);
}
