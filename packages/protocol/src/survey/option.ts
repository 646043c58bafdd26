// The options of a question: what may stand there, and how the chosen ones travel.

import type { JsonObject } from '../wire/json';
import { isObject, isText } from '../wire/json';
import { isLocalText, type LocalText, textIn } from './localText';

export interface Option {
  id: string;
  label: LocalText;
}

/** More than anybody reads is a mistake in the file; our choice. */
const MAX_OPTIONS = 100;

/** What is wrong with the options of a question, or an empty text. */
export function optionsFault(options: unknown): string {
  if (!Array.isArray(options) || !options.length || options.length > MAX_OPTIONS) {
    return `options must be a list of 1 to ${MAX_OPTIONS} {id, label}`;
  }
  const seen = new Set<unknown>();
  for (const [index, option] of options.entries()) {
    const good =
      isObject(option) &&
      isText(option.id, 64) &&
      isLocalText(option.label) &&
      Object.keys(option).every((key) => key === 'id' || key === 'label');
    if (!good) return `options[${index}] must be {id, label}: an id of at most 64 characters, and a text`;
    if (seen.has(option.id)) return `options[${index}].id "${String(option.id)}" is used twice`;
    seen.add(option.id);
  }
  return '';
}

/** An option as it travels: its id, and the label that was read. */
export const optionIn = ({ id, label }: Option, locale: string): JsonObject => ({ id, label: textIn(label, locale) });
