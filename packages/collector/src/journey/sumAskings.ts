// What comes of showing surveys: how many answer, by survey and moment, and how that falls when somebody is asked again.

import { type Share, wilson } from '../scores/wilson';
import type { Asking, VisitDigest } from './visitDigest';

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

export function outcomesOf(askings: Asking[]): Outcomes {
  const count = (outcome: Asking['outcome']): number => askings.filter((asking) => asking.outcome === outcome).length;
  const [answered, partial] = [count('answered'), count('partial')];
  return {
    shown: askings.length,
    answered,
    partial,
    dismissed: count('dismissed'),
    ignored: count('ignored'),
    rate: wilson(answered + partial, askings.length) ?? null,
  };
}

const grouped = <T>(items: T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
};

export const triggersOf = (askings: Asking[]): Trigger[] =>
  grouped(askings, ({ survey, moment }) => `${survey}\n${moment ?? ''}`)
    .map((group) => ({ survey: group[0]!.survey, moment: group[0]!.moment ?? null, ...outcomesOf(group) }))
    .sort((a, b) => b.shown - a.shown);

/** A visit without a visitor is one of its own. */
function byTurn(visits: VisitDigest[]): Asking[][] {
  const turns: Asking[][] = Array.from({ length: MOST }, () => []);
  for (const own of grouped(visits, ({ visitor, session }) => visitor ?? session)) {
    const askings = own.sort((a, b) => a.beganMs - b.beganMs).flatMap(({ asked }) => asked);
    askings.forEach((asking, index) => turns[Math.min(index, MOST - 1)]!.push(asking));
  }
  return turns;
}

export function sumAskings(visits: VisitDigest[]): Asked {
  const counts = Array.from({ length: MOST + 1 }, (_, times) => ({ times, visits: 0 }));
  for (const { asked } of visits) counts[Math.min(asked.length, MOST)]!.visits++;
  return {
    perVisit: counts,
    again: byTurn(visits).map((askings, index) => ({ nth: index + 1, ...outcomesOf(askings) })),
    triggers: triggersOf(visits.flatMap(({ asked }) => asked)),
  };
}
