// The moments of truth, worst first: how often, where, how it ended, and who was asked.

import { keyOf } from './addHappenings';
import type { Group } from './counts';
import type { JourneySums } from './journeySums';
import { type Problem, rankProblems } from './rankProblems';
import { listFurthest, listStages } from './stageOrder';
import { type Trigger, triggersOf } from './sumAskings';

export interface MomentSum extends Problem {
  /** Visits with it that did not buy, by how far they came. */
  leftAt: { stage: string; visits: number }[];
  /** Visits with it that were shown a survey after it, and those that were not. */
  asked: Group;
  notAsked: Group;
  /** Showings after this moment. */
  triggers: Trigger[];
}

export function sumMoments(sums: JourneySums): MomentSum[] {
  const order = listStages(sums);
  const problems = rankProblems(sums, { merged: false }).filter(({ kind }) => kind === 'moment');
  return problems.map((problem) => {
    const { visits, bought, asked, leftIn, triggers } = sums.happenings[keyOf(problem)]!;
    return {
      ...problem,
      leftAt: listFurthest(leftIn, order),
      asked: { ...asked },
      notAsked: { visits: visits - asked.visits, bought: bought - asked.bought },
      triggers: triggersOf(problem.name, triggers),
    };
  });
}
