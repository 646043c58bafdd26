// Filling in what is known: "How was {{event.items.0.item_name}}?" As text, never as HTML.

import { valueAt } from '../../condition/where';
import { isObject } from '../../wire/json';

/** Characters of one value: our choice, so that a long answer does not become the next question. */
const MAX_FILLED = 200;

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (isObject(value)) return wordsOf(value.label);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, MAX_FILLED) : '';
}

/**
 * Puts values in the places of a text. What is not known is left out with the blank before it, and a sentence that
 * would begin with what stood behind it begins with the next word.
 *
 * @param known values by dotted path: `answers`, `event`, `traits`
 * @example fillIn('Hello {{traits.name}}, how was it?', { traits: { name: 'Anna' } }) // 'Hello Anna, how was it?'
 * @example fillIn('Hello {{traits.name}}, how was it?', {}) // 'Hello, how was it?'
 */
export function fillIn(text: string, known: object): string {
  let lacks = false;
  const filled = text.replace(/((?:[,;:]? )?)\{\{([^{}]*)\}\}/g, (_, blank: string, path: string) => {
    const words = wordsOf(valueAt(known, path.trim()));
    lacks ||= !words;
    return words && blank + words;
  });
  return lacks ? filled.replace(/^[\s,;:]+(.?)/, (_, first: string) => first.toUpperCase()) : filled;
}
