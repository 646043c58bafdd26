// What may stand where a value is compared: the value itself, or operators.

import { isBoolean, isNumber } from '../../wire/shape';
import { MAX_CONDITION_TEXT } from '../isBounded';
import { type Fault, mustBe } from './fault';
import { membersFault } from './membersFault';

/** Values in one `in`: our choice; a longer list is a matter for another event. */
export const MAX_IN = 100;

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_CONDITION_TEXT;
const isPlain = (value: unknown): boolean => value === null || isBoolean(value) || isNumber(value) || isShort(value);
const inList =
  (test: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.length <= MAX_IN && value.every(test);

const numberFault = mustBe('a number', isNumber);
const plainFault = mustBe('a text of at most 2,048 characters, a number, true, false or null', isPlain);
const compares: Record<string, Fault> = {
  gt: numberFault,
  gte: numberFault,
  lt: numberFault,
  lte: numberFault,
};
const operands: Record<string, Fault> = {
  eq: plainFault,
  ne: plainFault,
  ...compares,
  in: mustBe(`a list of 1 to ${MAX_IN} texts, numbers, true, false or null`, inList(isPlain)),
  glob: mustBe('a text of at most 2,048 characters', isShort),
  exists: mustBe('true or false', isBoolean),
};
const numberOperands: Record<string, Fault> = {
  eq: numberFault,
  ne: numberFault,
  ...compares,
  in: mustBe(`a list of 1 to ${MAX_IN} numbers`, inList(isNumber)),
};
const textOperands: Record<string, Fault> = {
  eq: operands.glob!,
  ne: operands.glob!,
  in: mustBe(`a list of 1 to ${MAX_IN} texts`, inList(isShort)),
  glob: operands.glob!,
  exists: operands.exists!,
};

const operatorsFault =
  (known: Record<string, Fault>): Fault =>
  (value, at) =>
    membersFault(value, at, (name) => (Object.hasOwn(known, name) ? known[name] : undefined), Object.keys(known));

const valueOr =
  (plain: Fault, known: Record<string, Fault>): Fault =>
  (value, at) =>
    typeof value === 'object' && value ? operatorsFault(known)(value, at) : plain(value, at);

/** Any value, or any operators. */
export const wantedFault: Fault = valueOr(plainFault, operands);
/** A number, or operators on numbers. */
export const wantedNumberFault: Fault = valueOr(
  mustBe('a number, or operators such as {"gte": 4}', isNumber),
  numberOperands,
);
/** A text, or operators on texts. */
export const wantedTextFault: Fault = valueOr(
  mustBe('a text of at most 2,048 characters, or operators', isShort),
  textOperands,
);
