// The ways through a survey: from each question to those that may come next.

import type { Condition } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { judgeCondition, type Level } from './judgeCondition';
import { type Draft, listIn, type LintedSite, questionsOf } from './site';

/** Where a branch leads that ends the survey. */
export const END = 'end';

export interface Branch {
  /** The question it leaves, as an index in the list of questions. */
  from: number;
  /** The index it leads to; undefined for the end and for nowhere. */
  to: number | undefined;
  /** The place of its entry in `next`; absent where a question simply comes after another. */
  place?: string;
}

export interface Ways {
  /** Questions in the order in which they are asked, as indexes. */
  order: number[];
  branches: Branch[];
  /** What is known of each question's `showIf`. */
  shown: Level[];
  /** What is known of each `next[].if`, by place. */
  ifs: Map<string, Level>;
}

const ALWAYS: Level = { level: 'always', why: '' };

/** The order of `pages` where there are some, else that of the list. */
function orderOf(survey: Draft, ids: unknown[]): number[] {
  if (!Array.isArray(survey.pages)) return ids.map((_, index) => index);
  return survey.pages.flat().flatMap((id) => (ids.includes(id) ? [ids.indexOf(id)] : []));
}

export function listWays(survey: Draft, { moments, stages }: LintedSite): Ways {
  const questions = questionsOf(survey);
  const ids = questions.map(({ id }) => id);
  const order = orderOf(survey, ids);
  const branches: Branch[] = [];
  const ifs = new Map<string, Level>();
  const judgeInside = (condition: unknown, before: Draft[]): Level =>
    isObject(condition) ? judgeCondition(condition as Condition, { moments, stages, answered: before }) : ALWAYS;
  const shown = questions.map(({ showIf }, index) =>
    judgeInside(
      showIf,
      order.slice(0, Math.max(0, order.indexOf(index))).map((at) => questions[at]!),
    ),
  );
  for (const [at, from] of order.entries()) {
    let goesOn = true;
    for (const [entry, { if: condition, to }] of listIn(questions[from]!.next).entries()) {
      const place = `questions[${from}].next[${entry}]`;
      const level = judgeInside(
        condition,
        order.slice(0, at + 1).map((one) => questions[one]!),
      );
      ifs.set(place, level);
      const target = ids.indexOf(to);
      if (goesOn && level.level !== 'never') branches.push({ from, to: target < 0 ? undefined : target, place });
      if (level.level === 'always') goesOn = false;
    }
    if (goesOn) branches.push({ from, to: order[at + 1] });
    // A question that is hidden is passed by, whatever its `next` says.
    else if (shown[from]!.level !== 'always') branches.push({ from, to: order[at + 1] });
  }
  return { order, branches, shown, ifs };
}

/** All questions that can be come to from one, itself included. */
export function reachedFrom(start: number | undefined, branches: Branch[]): Set<number> {
  const reached = new Set<number>();
  const visit = (at: number | undefined): void => {
    if (at === undefined || reached.has(at)) return;
    reached.add(at);
    for (const { from, to } of branches) if (from === at) visit(to);
  };
  visit(start);
  return reached;
}
