// Unhappy customers who have told a second time how they are: what a recovery rate is made of.

import { expect } from '@playwright/test';
import { makeEvents, postEvents } from '../../support/postEvents';
import type { Collector } from '../../support/startCollector';

const LETTERS = 'ABCDEFGH';

/**
 * @param seconds the second score of each, 0 to 10; the first was 1
 * @example await tellOthers(collector, site, [9, 8, 3, 2]) // two of four are not unhappy any more
 */
export async function tellOthers(collector: Collector, site: string, seconds: number[]): Promise<void> {
  const answer = (index: number, turn: string, value: number): object => ({
    ...makeEvents(1)[0],
    name: 'feedback',
    visitor: `v_${LETTERS[index]!.repeat(22)}`,
    props: {
      response: `${turn}-${index}`,
      revision: 1,
      complete: true,
      answers: [{ question: 'nps', type: 'nps', label: 'How likely?', value, scale: [0, 10] }],
      scores: { nps: value },
    },
  });
  const recovery = async () =>
    (await collector.api<{ recovery: { n: number } }>(`/api/sites/${site}/recovery`)).recovery;
  /** Asked one by one: what else the site holds may get its cases at the same time. */
  const hasCase = async (index: number): Promise<boolean> =>
    (await collector.api<{ items: object[] }>(`/api/sites/${site}/cases?response=first-${index}`)).items.length > 0;
  const tell = (turn: string, values: number[]): Promise<number> =>
    postEvents(
      collector.url,
      site,
      values.map((value, index) => answer(index, turn, value)),
    );
  await tell(
    'first',
    seconds.map(() => 1),
  );
  // A second score is one that comes when there is a case.
  for (const index of seconds.keys()) await expect.poll(() => hasCase(index)).toBe(true);
  await tell('second', seconds);
  await expect.poll(async () => (await recovery()).n).toBe(seconds.length);
}
