// Saying what is wrong with one member of a condition: its place and what it must be, or nothing.

import { isText } from '../../wire/json';
import { parseDuration } from '../duration';
import { MAX_CONDITION_TEXT } from '../isBounded';

/** The fault of a value at a place, as `place: must be …`, or an empty text. */
export type Fault = (value: unknown, at: string) => string;

export const mustBe =
  (what: string, test: (value: unknown) => boolean): Fault =>
  (value, at) =>
    test(value) ? '' : `${at}: must be ${what}`;

/** One of a few words or values. */
export const mustBeOneOf = (...words: unknown[]): Fault =>
  mustBe(words.map((word) => JSON.stringify(word)).join(' or '), (value) => words.includes(value));

export const nameFault: Fault = (value, at) =>
  mustBe('a text of 1 to 64 characters', (one) => isText(one, 64))(value, at);

export const patternFault: Fault = (value, at) =>
  mustBe('a text of 1 to 2,048 characters, * for any run of them', (one) => isText(one, MAX_CONDITION_TEXT))(value, at);

export const durationFault: Fault = (value, at) =>
  mustBe('a duration such as 500ms, 30s, 5m, 2h or 7d', (one) => parseDuration(one) !== undefined)(value, at);

/** The first fault there is; absent values have none. */
export const optionalFault = (fault: Fault, value: unknown, at: string): string =>
  value === undefined ? '' : fault(value, at);
