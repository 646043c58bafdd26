// What every question has, and what a question type must be able to do.

import type { Answer } from '../wire/feedback';
import type { Condition } from '../condition/condition';
import type { JsonValue } from '../wire/json';
import type { LocalText } from './localText';

/** Members that all question types share. */
export interface QuestionBase {
  id: string;
  label: LocalText;
  help?: LocalText;
  required?: boolean;
  /** The name of the score, independent of the survey. */
  metric?: string;
  /** Asked only while this holds; it sees the answers of questions before this one. */
  showIf?: Condition;
  /** Where to go after its page: the first branch that holds; without one, to the next page. */
  next?: Branch[];
}

/** A way on: to the page of a later question, or to `end`. Without `if` it always holds. */
export interface Branch {
  if?: Condition;
  to: string;
}

/** One type of question: one file here, one in the interface, one entry in `questionTypes`. */
export interface QuestionType<Q extends QuestionBase & { type: string } = QuestionBase & { type: string }> {
  type: Q['type'];
  /** The lowest and highest score; only for types that give one. */
  scale?(question: Q): [number, number];
  /** What a value would be refused for, or an empty text. */
  refuses(question: Q, value: JsonValue): string;
  /** How the answer travels, where that is more than the value that was filled in. */
  answer?(question: Q, value: JsonValue, locale: string): Partial<Answer>;
}

/** The check of a question type, apart from it: checks run where surveys are written and published. */
export interface QuestionCheck {
  /** Members beyond the common ones. */
  members: string[];
  /** What is wrong with this question, or an empty text. */
  fault(question: Record<string, unknown>): string;
}

/** The check shared by all types with a scale: a whole number within it. */
export const outsideScale = (value: JsonValue, [low, high]: [number, number]): string =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high
    ? ''
    : `must be a whole number from ${low} to ${high}`;
