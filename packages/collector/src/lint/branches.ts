// The ways through a survey: from each page to those that may come next.

import type { Condition } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { judgeCondition, type Level } from './judgeCondition';
import { type Draft, listIn, type LintedSite, questionsOf } from './site';

/** Where a branch leads that ends the survey. */
export const END = 'end';

/** An entry of a question's `next`. */
export interface Branch {
  place: string;
  /** The page that its question stands on. */
  page: number;
  to: unknown;
  /** The page that it leads to; -1 for nowhere, Infinity for the end. */
  toPage: number;
  level: Level;
}

export interface Ways {
  /** Questions by page, as indexes in the list of questions. */
  pages: number[][];
  branches: Branch[];
  /** What is known of each question's `showIf`. */
  shown: Level[];
  /** Pages that somebody may come to. */
  reached: Set<number>;
}

const ALWAYS: Level = { level: 'always', why: '' };

/** As the browser lays them out: a question that `pages` does not name has a page of its own at the end. */
function listPages({ pages }: Draft, ids: unknown[]): number[][] {
  const left = new Set(ids.keys());
  const take = (id: unknown): number[] => {
    const index = ids.indexOf(id);
    return left.delete(index) ? [index] : [];
  };
  const named = (Array.isArray(pages) ? pages : []).map((page: unknown) =>
    Array.isArray(page) ? page.flatMap(take) : [],
  );
  return [...named.filter((page) => page.length), ...[...left].map((index) => [index])];
}

/** The pages that may come after one. A branch goes forward only: one back is not followed. */
function pagesAfter(page: number, { pages, branches, shown }: Omit<Ways, 'reached'>): number[] {
  const after: number[] = [];
  for (const index of pages[page]!) {
    if (shown[index]!.level === 'never') continue;
    for (const { level, toPage } of branches.filter(({ place }) => place.startsWith(`questions[${index}].`))) {
      if (level.level === 'never') continue;
      after.push(Math.max(page + 1, toPage));
      if (level.level === 'always' && shown[index]!.level === 'always') return after;
    }
  }
  return [...after, page + 1];
}

function reach(ways: Omit<Ways, 'reached'>): Set<number> {
  const reached = new Set<number>();
  // Ways lead forward only, so one pass from the first page to the last sees them all.
  const open = new Set([0]);
  for (const page of ways.pages.keys()) {
    if (!open.has(page)) continue;
    reached.add(page);
    for (const next of pagesAfter(page, ways)) open.add(next);
  }
  return reached;
}

export function listWays(survey: Draft, { moments, stages }: LintedSite): Ways {
  const questions = questionsOf(survey);
  const ids = questions.map(({ id }) => id);
  const pages = listPages(survey, ids);
  const pageOf = (index: number): number => pages.findIndex((page) => page.includes(index));
  const order = pages.flat();
  const judgeInside = (condition: unknown, before: number[]): Level =>
    isObject(condition)
      ? judgeCondition(condition as Condition, { moments, stages, answered: before.map((at) => questions[at]!) })
      : ALWAYS;
  // A question sees the answers before it; a branch is looked at when its whole page is answered.
  const shown = questions.map(({ showIf }, index) => judgeInside(showIf, order.slice(0, order.indexOf(index))));
  const branches = questions.flatMap(({ next }, index) =>
    listIn(next).map(({ if: condition, to }, entry): Branch => {
      const page = pageOf(index);
      const toPage = to === END ? Infinity : ids.includes(to) ? pageOf(ids.indexOf(to)) : -1;
      const level = judgeInside(condition, pages.slice(0, page + 1).flat());
      return { place: `questions[${index}].next[${entry}]`, page, to, toPage, level };
    }),
  );
  const ways = { pages, branches, shown };
  return { ...ways, reached: reach(ways) };
}
