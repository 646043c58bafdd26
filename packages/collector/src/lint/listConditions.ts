// Every condition of a survey, with its place.

import { type Condition, conditionOf, kinds } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { type Draft, questionsOf } from './site';

export interface PlacedCondition {
  place: string;
  condition: Condition;
  /** Whether it is looked at on the page, or inside the survey, where answers are known. */
  inside: boolean;
}

/** `when`, `audience`, and each question's `showIf` and `next[].if`. */
export function listConditions(survey: Draft): PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (place: string, condition: unknown, inside: boolean): void => {
    if (isObject(condition)) found.push({ place, condition, inside });
  };
  add('when', conditionOf(survey.when as Condition | string), false);
  add('audience', survey.audience, false);
  for (const [index, { showIf, next }] of questionsOf(survey).entries()) {
    add(`questions[${index}].showIf`, showIf, true);
    for (const [at, branch] of (Array.isArray(next) ? next : []).entries())
      if (isObject(branch)) add(`questions[${index}].next[${at}].if`, branch.if, true);
  }
  return found;
}

/** Deeper is refused anyhow, and a page of brackets must not fill the stack. */
const MAX_LEVELS = 20;

/** A condition and all within it, each with its place. */
export function listLeavesAt(
  condition: Condition,
  place: string,
  levels = MAX_LEVELS,
): { place: string; leaf: Condition }[] {
  const kind = kinds.find(({ key }) => Object.hasOwn(condition, key));
  const inner = condition[kind?.key ?? ''];
  const within: unknown[] = kind?.within ? (Array.isArray(inner) ? inner : [inner]) : [];
  if (!within.length || !levels) return [{ place, leaf: condition }];
  return within.flatMap((one, index) =>
    isObject(one)
      ? listLeavesAt(one, `${place}.${kind!.key}${Array.isArray(inner) ? `[${index}]` : ''}`, levels - 1)
      : [],
  );
}
