// What arrives together is committed together; what one of them brings does not fail the others.

import { expect, test } from '@jest/globals';
import { createGroupCommit, type Group } from '../../../packages/collector/src/store/createGroupCommit';
import { isOfTheStore } from '../../../packages/collector/src/store/storeFailure';

const group = (site: string): Group => ({ site, arrivals: [] });

/** Adds three groups at once, of which one cannot be stored. */
async function addThree(reason: unknown): Promise<{ results: string[]; commits: string[][] }> {
  const commits: string[][] = [];
  const { add } = createGroupCommit((groups) => {
    commits.push(groups.map(({ site }) => site));
    if (groups.some(({ site }) => site === 'bad')) throw reason;
  }, isOfTheStore);
  const settled = await Promise.allSettled(['one', 'bad', 'two'].map((site) => add(group(site))));
  return { results: settled.map(({ status }) => status), commits };
}

test('one that cannot be stored is refused alone', async () => {
  const { results, commits } = await addThree(new TypeError('ends is no list'));
  expect(results).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(commits).toEqual([['one', 'bad', 'two'], ['one'], ['bad'], ['two']]);
});

test('a disk that is full is not tried once for each', async () => {
  const { results, commits } = await addThree(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
  expect(results).toEqual(['rejected', 'rejected', 'rejected']);
  expect(commits).toHaveLength(1);
});
