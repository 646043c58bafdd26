// A step of the trail in plain words: "Searched rain jacket, nothing found". The words themselves are handed in.

import type { JsonValue } from '../wire/json';

/** Sentences by step name, `name_variant` for a kind of it, `name_bare` for one that lacks its details; `other` for the rest. */
export type StepTexts = { other: string; [key: string]: string };

/** A piece of a sentence; `value` marks what came from the visit itself. */
export interface StepPart {
  text: string;
  value?: true;
}

type Step = { name: string; [field: string]: JsonValue | undefined };

function money({ value, currency }: Step, locale: string): string | undefined {
  if (typeof value !== 'number') return undefined;
  try {
    return new Intl.NumberFormat(locale, currency ? { style: 'currency', currency: String(currency) } : {}).format(
      value,
    );
  } catch {
    return `${value} ${currency ?? ''}`.trim();
  }
}

const variantOf = (step: Step): JsonValue | undefined =>
  step.results_count === 0 ? 'none' : (step.kind ?? step.status ?? step.step ?? step.rating ?? step.moment);

/**
 * The sentence for a step, in pieces. A sentence is only used when all its `{fields}` are known.
 *
 * @param locale for amounts
 * @example describeStepParts({ name: 'search', search_term: 'jacket', results_count: 0 },
 *   { other: '{name}', search_none: 'Searched {search_term}, nothing found' }, 'en')
 */
export function describeStepParts(step: Step, texts: StepTexts, locale: string): StepPart[] {
  const fill = (field: string): string | undefined => {
    const value =
      field === 'money' ? money(step, locale) : field === 'name' ? step.name.replaceAll('_', ' ') : step[field];
    return value === undefined || value === '' ? undefined : String(value);
  };
  const keys = [`${step.name}_${variantOf(step)}`, step.name, `${step.name}_bare`, 'other'];
  for (const key of keys) {
    const pieces = Object.hasOwn(texts, key) ? texts[key]!.split(/\{(\w+)\}/) : [''];
    const parts = pieces.map((piece, index) =>
      index % 2 ? { text: fill(piece), value: true as const } : { text: piece },
    );
    if (pieces[0] !== '' || pieces.length > 1) {
      if (parts.every(({ text }) => text !== undefined)) return parts.filter(({ text }) => text) as StepPart[];
    }
  }
  return [{ text: step.name }];
}

/**
 * The sentence for a step as one text.
 *
 * @example describeStep(step, texts, 'en') // 'Searched jacket, nothing found'
 */
export const describeStep = (step: Step, texts: StepTexts, locale: string): string =>
  describeStepParts(step, texts, locale)
    .map(({ text }) => text)
    .join('');
