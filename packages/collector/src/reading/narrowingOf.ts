// From the parameters of an address to what the store is asked for.

import type { z } from 'zod';
import type { Narrowing } from '../store/readingStore';
import { pathOf, type TraitKind } from './answerTraits';
import type { narrowingQuery } from './query';

/** Which traits a parameter means; a product is found by its id and by its name, a locale by its language too. */
const KINDS = {
  stage: ['stage'],
  moment: ['moment'],
  search: ['search'],
  page: ['page'],
  product: ['product', 'product_name'],
  device: ['device'],
  channel: ['channel'],
  locale: ['locale', 'language'],
} satisfies Record<string, TraitKind[]>;

/** Values that are kept in a tidier form than they may be asked for. */
const AS_KEPT: Record<string, (value: string) => string> = {
  page: pathOf,
  search: (term) => term.trim().toLowerCase(),
};

export function narrowingOf(query: z.output<typeof narrowingQuery>): Narrowing {
  const { from, to, survey, score, q, case: caseState } = query;
  const traits = Object.entries(KINDS).flatMap(([parameter, kinds]) => {
    const value = query[parameter as keyof typeof KINDS];
    if (value === undefined) return [];
    return [{ kinds, value: AS_KEPT[parameter]?.(value) ?? value }];
  });
  return {
    fromMs: from,
    untilMs: to,
    survey,
    ...(traits.length && { traits }),
    ...(score && ('mood' in score ? { mood: score.mood } : { score })),
    ...(caseState !== undefined && { caseState }),
    ...(q !== undefined && { words: q }),
  };
}
