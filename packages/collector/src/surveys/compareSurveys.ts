// What differs between two sets of surveys: added, removed, changed; of the changed ones member by member.

import type { Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';

export interface MemberChange {
  /** Where: `questions.effort.label.nl`. What stands in a list is named by its id, or else by its place, from 0. */
  member: string;
  /** Absent where there was nothing. */
  before?: unknown;
  /** Absent where there is nothing any more. */
  after?: unknown;
}

export interface NamedSurvey {
  id: string;
  name?: string;
}

export interface ChangedSurvey extends NamedSurvey {
  changes: MemberChange[];
}

export interface SurveyDifference {
  added: NamedSurvey[];
  removed: NamedSurvey[];
  changed: ChangedSurvey[];
  /** How many are as they were. */
  same: number;
}

const named = ({ id, name }: Survey): NamedSurvey => ({ id, ...(typeof name === 'string' && { name }) });

/** The ids of a list whose entries all have one of their own. */
function idsOf(list: unknown[]): string[] | undefined {
  const ids = list.map((one) => (isObject(one) ? one.id : undefined));
  return ids.every((id): id is string => typeof id === 'string') && new Set(ids).size === ids.length ? ids : undefined;
}

/** A list as members by id, so that a question that is put in at the top changes no other one. */
function membersOf(value: unknown): { members: Record<string, unknown>; order: string } | undefined {
  if (Array.isArray(value)) {
    const ids = idsOf(value);
    const keys = ids ?? value.map((_, index) => String(index));
    return { members: Object.fromEntries(keys.map((key, at) => [key, value[at]])), order: ids ? ids.join(', ') : '' };
  }
  return isObject(value) ? { members: value, order: '' } : undefined;
}

function compare(before: unknown, after: unknown, member: string): MemberChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [membersOf(before), membersOf(after)];
  if (!old || !now || Array.isArray(before) !== Array.isArray(after)) {
    return [{ member, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  }
  const keys = [...new Set([...Object.keys(old.members), ...Object.keys(now.members)])];
  const changes = keys.flatMap((key) =>
    compare(
      Object.hasOwn(old.members, key) ? old.members[key] : undefined,
      Object.hasOwn(now.members, key) ? now.members[key] : undefined,
      member ? `${member}.${key}` : key,
    ),
  );
  // The same entries in another order are a change of the list itself. Of objects, the order says nothing.
  return changes.length || old.order === now.order ? changes : [{ member, before: old.order, after: now.order }];
}

/** @example compareSurveys([a], [a, b]) // { added: [{ id: 'b' }], removed: [], changed: [], same: 1 } */
export function compareSurveys(before: Survey[], after: Survey[]): SurveyDifference {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const both = after.flatMap((now) => {
    const was = old.get(now.id);
    return was ? [{ ...named(now), changes: compare(was, now, '') }] : [];
  });
  const changed = both.filter(({ changes }) => changes.length > 0);
  return {
    added: after.filter(({ id }) => !old.has(id)).map(named),
    removed: before.filter(({ id }) => !kept.has(id)).map(named),
    changed,
    same: both.length - changed.length,
  };
}
