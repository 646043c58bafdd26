// Every text of a survey that a visitor reads, with its place.

import { isObject } from '@klankbord/protocol/wire';
import type { Draft } from './site';

export interface PlacedText {
  place: string;
  /** The member that holds it, e.g. `label`. */
  member: string;
  text: string | Record<string, string>;
}

/** Members that hold texts, at whatever depth; `name` is the team's own. */
const TEXTS = ['label', 'help', 'title', 'text', 'thanks', 'low', 'high', 'placeholder', 'purpose'];
/** Members that hold something else, in which the same words may stand. */
const NO_TEXTS = ['when', 'audience', 'showIf', 'next', 'repeat', 'schedule', 'display', 'theme', 'fields'];
/** A language as it stands in a map: `nl`, `pt-BR`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]+)*$/i;
const MAX_LEVELS = 8;

const isMap = (value: unknown): value is Record<string, string> =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, text]) => LANGUAGE.test(key) && typeof text === 'string') &&
  // `{title, text}` is no map: its members are texts themselves.
  !Object.keys(value).some((key) => TEXTS.includes(key));

export function listTexts(value: Draft, place = '', levels = MAX_LEVELS): PlacedText[] {
  const at = (key: string): string => (place ? `${place}.${key}` : key);
  return Object.entries(value).flatMap(([key, inner]): PlacedText[] => {
    if (NO_TEXTS.includes(key) || !levels) return [];
    if (TEXTS.includes(key) && (typeof inner === 'string' || isMap(inner)))
      return [{ place: at(key), member: key, text: inner }];
    if (Array.isArray(inner))
      return inner.flatMap((one, index) => (isObject(one) ? listTexts(one, `${at(key)}[${index}]`, levels - 1) : []));
    return isObject(inner) ? listTexts(inner, at(key), levels - 1) : [];
  });
}

/** A text in each of its languages; one that is the same for all has no language. */
export const wordings = ({ text }: PlacedText): { language?: string; words: string }[] =>
  typeof text === 'string' ? [{ words: text }] : Object.entries(text).map(([language, words]) => ({ language, words }));

/** The place of one wording: `questions[0].label.nl`. */
export const placeOf = ({ place }: PlacedText, language?: string): string =>
  language ? `${place}.${language}` : place;
