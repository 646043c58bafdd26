// A row as the `feedback` event that a browser, or the call centre, would have sent.

import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import { type ImportMark, markProps } from './importMark';
import type { Mapping } from './mapping';
import type { ReadRow } from './readRow';
import type { Facts } from './readFact';

const DAY_MS = 86_400_000;

export interface RowContext {
  mapping: Mapping;
  ids: { id: string; response: string };
  importId: string;
  nowMs: number;
}

const filled = (members: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as JsonObject;

/** A product is told as the one that was looked at: where lists, drivers and praise look for it. */
function contextOf({ product, product_name: name }: Facts, time: string): JsonObject | undefined {
  if (product === undefined && name === undefined) return undefined;
  return { trail: [filled({ name: 'view_item', time, item_id: product ?? name, item_name: name })] };
}

function contactOf({ name, email, phone }: Facts): JsonObject | undefined {
  const contact = filled({ name, email, phone });
  return Object.keys(contact).length ? contact : undefined;
}

/** Only what is young enough sets rules in motion: cases about last year's answers help nobody. */
export const hasRules = ({ rulesForDays = 0 }: Mapping, atMs: number, nowMs: number): boolean =>
  rulesForDays > 0 && atMs >= nowMs - rulesForDays * DAY_MS;

export function rowEvent({ atMs, answers, scores, facts }: ReadRow, row: RowContext): KlankbordEvent {
  const { mapping, ids, importId, nowMs } = row;
  const { source, survey, channel, locale } = mapping;
  const time = new Date(atMs).toISOString();
  const mark: ImportMark = {
    source,
    id: importId,
    ...(facts.reference !== undefined && { reference: facts.reference }),
    rules: hasRules(mapping, atMs, nowMs),
  };
  return filled({
    id: ids.id,
    name: 'feedback',
    time,
    user: facts.user,
    page: facts.page === undefined ? undefined : { url: facts.page },
    locale: facts.locale ?? locale,
    channel: facts.channel ?? channel ?? 'import',
    props: filled({
      response: ids.response,
      revision: 1,
      complete: true,
      survey: filled(survey),
      answers,
      scores: Object.keys(scores).length ? scores : undefined,
      comment: answers.find(({ type }) => type === 'text')?.value,
      contact: contactOf(facts),
      context: contextOf(facts, time),
      ref: facts.reference,
      ...markProps(mark),
    }),
  }) as unknown as KlankbordEvent;
}
