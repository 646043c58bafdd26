// The three problems that the sample data holds on purpose are what the journey and the moments rank first, whatever the seed.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import { digestVisit } from '../../../packages/collector/src/journey/digestVisit';
import { type Problem, rankProblems } from '../../../packages/collector/src/journey/rankProblems';
import { type MomentSum, sumMoments } from '../../../packages/collector/src/journey/sumMoments';
import { sumVisits } from '../../../packages/collector/src/journey/sumVisits';
import type { VisitDigest } from '../../../packages/collector/src/journey/visitDigest';
import { createBatches, createSampleData } from '../../../examples/sample-data/index.mjs';
import { surveys } from '../../../examples/surveys.mjs';
import { openCollector } from '../collector/support/openCollector';

interface Planted {
  friction: string;
  where: { dimension: string; value: string };
}
const truth = new URL('../../../examples/sample-data/truth.json', import.meta.url);
const { problems } = JSON.parse(readFileSync(truth, 'utf8')) as { problems: Planted[] };
const NOW = Date.parse('2026-11-22T12:00:00Z');
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** A seed takes five seconds; `npm run test:ci` asks all ten. */
const QUICK = process.env.LONG === '1' ? SEEDS : SEEDS.slice(0, 1);

/** Moments that say the same as a friction. */
const MOMENTS: Record<string, string> = {
  'no-results': 'no-results',
  'payment-refused': 'payment-trouble',
  'voucher-refused': 'voucher-refused',
};

const firstThree = (items: Problem[]): string[] =>
  items
    .slice(0, 3)
    .map(({ name, where }) => `${name}: ${where?.dimension} ${where?.value}`)
    .sort();
const planted = (nameOf: (friction: string) => string): string[] =>
  problems.map(({ friction, where }) => `${nameOf(friction)}: ${where.dimension} ${where.value}`).sort();

function digest(events: KlankbordEvent[]): VisitDigest[] {
  const visits = new Map<string, KlankbordEvent[]>();
  for (const event of events) visits.set(event.session!, [...(visits.get(event.session!) ?? []), event]);
  return [...visits.values()].map(
    (visit) =>
      digestVisit(
        visit.map((event, position) => ({ position, event, receivedMs: NOW, atMs: Date.parse(event.time) })),
      )!,
  );
}

const sampleOf = (seed: number): KlankbordEvent[] =>
  createSampleData({ now: NOW, surveys, seed: String(seed) }) as unknown as KlankbordEvent[];

test.each(QUICK)(
  'seed %i: journey and moments have them as their first three',
  (seed) => {
    const sums = sumVisits(digest(sampleOf(seed)));
    expect(firstThree(rankProblems(sums, { merged: true }))).toEqual(planted((friction) => friction));
    expect(firstThree(sumMoments(sums))).toEqual(planted((friction) => MOMENTS[friction]!));
  },
  60_000,
);

describe('the same by the API, from what was posted', () => {
  test.each(process.env.LONG === '1' ? SEEDS : SEEDS.slice(0, 1))(
    'seed %i',
    async (seed) => {
      const collector = openCollector({ now: () => NOW });
      for (const batch of createBatches(sampleOf(seed), 'sample')) {
        const { refused } = (await (await collector.post('/v1/batch', batch)).json()) as { refused: unknown[] };
        expect(refused).toEqual([]);
      }
      const journey = await collector.read<{ items: Problem[] }>('/api/sites/sample/journey');
      expect(firstThree(journey.items)).toEqual(planted((friction) => friction));
      const moments = await collector.read<{ items: MomentSum[] }>('/api/sites/sample/moments');
      expect(firstThree(moments.items)).toEqual(planted((friction) => MOMENTS[friction]!));
    },
    120_000,
  );
});
