// What is known of an answer, one thing at a time: what lists are filtered by, and what drivers are looked for in.

import type { Feedback, JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import { wellFormed } from '../store/wellFormed';
import { deviceOf } from './deviceOf';

export const traitKinds = [
  'stage',
  'moment',
  'search',
  'page',
  'product',
  'product_name',
  'device',
  'channel',
  'locale',
  'language',
] as const;
export type TraitKind = (typeof traitKinds)[number];

export interface Trait {
  kind: TraitKind;
  value: string;
}

/** Longer values are no names any more. */
const MAX_LENGTH = 200;

/** The path of an address, or of a path: what stands behind `?` and `#` tells visits apart, not pages. */
export function pathOf(address: string): string {
  const [path = ''] = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split(/[?#]/);
  return path || '/';
}

const texts = (values: unknown[]): string[] =>
  values
    .filter((value): value is string | number => typeof value === 'string' || typeof value === 'number')
    .map(String);

const field = (steps: JsonObject[], name: string): string[] => texts(steps.map((step) => step[name]));

/**
 * @example answerTraits(event, feedback) // [{ kind: 'stage', value: 'checkout' }, { kind: 'page', value: '/checkout' }, …]
 */
export function answerTraits(event: KlankbordEvent, { moment, context }: Feedback): Trait[] {
  const trail = context?.trail ?? [];
  const found: Record<TraitKind, string[]> = {
    stage: texts([event.stage ?? context?.stage]),
    moment: texts([moment, ...(context?.moments ?? [])]),
    search: field(trail, 'search_term').map((term) => term.trim().toLowerCase()),
    page: [...(event.page ? [pathOf(event.page.url)] : []), ...field(trail, 'path')],
    product: field(trail, 'item_id'),
    product_name: field(trail, 'item_name'),
    device: texts([deviceOf(context?.device)]),
    channel: [event.channel ?? 'web'],
    locale: texts([event.locale]),
    language: texts([event.locale?.split(/[-_]/)[0]]),
  };
  return traitKinds.flatMap((kind) =>
    [...new Set(found[kind].map((value) => wellFormed(value.slice(0, MAX_LENGTH))))]
      .filter(Boolean)
      .map((value) => ({ kind, value })),
  );
}
