// Checking the members that an object may have: a test for each, asked only where the member is there.

import { isObject } from './json';

export type Test = (value: unknown) => boolean;

export const isString: Test = (value) => typeof value === 'string';
export const isBoolean: Test = (value) => typeof value === 'boolean';
export const isNumber: Test = (value) => Number.isFinite(value);
export const isWhole: Test = (value) => Number.isInteger(value);
export const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
export const recordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);

/** The first member that is there and is not what it has to be, or undefined. */
export const wrongMember = (value: Record<string, unknown>, tests: Record<string, Test>): string | undefined =>
  Object.keys(tests).find((name) => value[name] !== undefined && !tests[name]!(value[name]));

/** A value for a sentence that refuses it: short, and never walked through, because it may nest without end. */
export const shown = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value.slice(0, 80))
    : isObject(value)
      ? 'an object'
      : value === null || typeof value !== 'object'
        ? String(value)
        : 'a list';
