// The moments of truth, worst first: how often, where, how it ended, and who was asked.

import { type Problem, rankProblems } from './rankProblems';
import { furthestOf, listStages } from './stageOrder';
import { type Trigger, triggersOf } from './sumAskings';
import { topOf } from './topOf';
import type { VisitDigest } from './visitDigest';

interface Ended {
  visits: number;
  bought: number;
}

export interface MomentSum extends Problem {
  /** Visits with it that did not buy, by how far they came. */
  leftAt: { stage: string; visits: number }[];
  /** Visits with it that were shown a survey after it, and those that were not. */
  asked: Ended;
  notAsked: Ended;
  /** Showings after this moment. */
  triggers: Trigger[];
}

const ended = (visits: VisitDigest[]): Ended => ({
  visits: visits.length,
  bought: visits.filter(({ bought }) => bought).length,
});

export function sumMoments(visits: VisitDigest[]): MomentSum[] {
  const order = listStages(visits);
  const problems = rankProblems(visits, { merged: false }).filter(({ kind }) => kind === 'moment');
  return problems.map((problem) => {
    const { name } = problem;
    const having = visits.filter(({ happenings }) =>
      happenings.some((one) => one.kind === 'moment' && one.name === name),
    );
    const isAsked = ({ asked }: VisitDigest): boolean => asked.some(({ moment }) => moment === name);
    const left = having.filter(({ bought }) => !bought).flatMap((visit) => furthestOf(visit, order) ?? []);
    const askings = having.flatMap(({ asked }) => asked.filter(({ moment }) => moment === name));
    return {
      ...problem,
      leftAt: topOf(left, order.length, String).map(({ value, visits: count }) => ({ stage: value, visits: count })),
      asked: ended(having.filter(isAsked)),
      notAsked: ended(having.filter((visit) => !isAsked(visit))),
      triggers: triggersOf(askings),
    };
  });
}
