// What comes of showing surveys: how many answer, by survey and moment, and how that falls when somebody is asked again.

import { type Share, wilson } from '../scores/wilson';
import { type JourneySums, noOutcomes, type OutcomeCounts, type Turn } from './journeySums';

export interface Outcomes {
  shown: number;
  answered: number;
  /** Begun and sent unfinished. */
  partial: number;
  dismissed: number;
  ignored: number;
  /** Answered, finished or not, of those shown. */
  rate: Share | null;
}

export interface Trigger extends Outcomes {
  survey: string;
  /** The moment of truth before it; null where none had come. */
  moment: string | null;
}

export interface Asked {
  /** Visits in which nothing was shown, and in which one, two, three or more were. */
  perVisit: { times: number; visits: number }[];
  /** The same visitor's first, second, third showing in this time, and all later ones together. */
  again: (Outcomes & { nth: number })[];
  triggers: Trigger[];
}

/** Third and later showings are told together. */
const MOST = 3;

export function outcomesOf(counts: OutcomeCounts): Outcomes {
  const { answered, partial, dismissed, ignored } = counts;
  const shown = answered + partial + dismissed + ignored;
  return { shown, ...counts, rate: wilson(answered + partial, shown) ?? null };
}

/** Equal ones by their names. */
const mostShown = (a: Trigger, b: Trigger): number =>
  b.shown - a.shown || (JSON.stringify([a.survey, a.moment]) < JSON.stringify([b.survey, b.moment]) ? -1 : 1);

/** What came of showings after one moment, by survey. */
export const triggersOf = (moment: string, bySurvey: Record<string, OutcomeCounts>): Trigger[] =>
  Object.keys(bySurvey)
    .map((survey) => ({ survey, moment, ...outcomesOf(bySurvey[survey]!) }))
    .sort(mostShown);

/** The showings of one visitor one after the other, whichever visits they were in. */
function byTurn(turns: Turn[]): OutcomeCounts[] {
  const counts = Array.from({ length: MOST }, noOutcomes);
  const seen = new Map<string, number>();
  const inTime = [...turns].sort((a, b) => a.beganMs - b.beganMs || (a.session < b.session ? -1 : 1));
  for (const { by, outcomes } of inTime) {
    const before = seen.get(by) ?? 0;
    for (const [index, outcome] of outcomes.entries()) counts[Math.min(before + index, MOST - 1)]![outcome]++;
    seen.set(by, before + outcomes.length);
  }
  return counts;
}

export function sumAskings({ perVisit, triggers, turns }: JourneySums): Asked {
  const counts = Array.from({ length: MOST + 1 }, (_, times) => ({ times, visits: 0 }));
  for (const times of Object.keys(perVisit)) counts[Math.min(Number(times), MOST)]!.visits += perVisit[times]!;
  const told = Object.keys(triggers).map((name): Trigger => {
    const [survey, moment] = JSON.parse(name) as [string, string | null];
    return { survey, moment, ...outcomesOf(triggers[name]!) };
  });
  return {
    perVisit: counts,
    again: byTurn(turns).map((outcomes, index) => ({ nth: index + 1, ...outcomesOf(outcomes) })),
    triggers: told.sort(mostShown),
  };
}
