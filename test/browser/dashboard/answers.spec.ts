// Every type of answer in plain words, on the page of the answer and in the list.

import { randomUUID } from 'node:crypto';
import type { Answer } from '@klankbord/protocol/wire';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';

const feedback = (props: object): object => {
  const [event] = makeEvents(1);
  const whole = { response: randomUUID(), revision: 1, complete: true, answers: [], ...props };
  return { ...event, name: 'feedback', props: whole };
};

const told: [Answer, string][] = [
  [{ question: 'a', type: 'csat', label: 'How satisfied?', value: 4, scale: [1, 5] }, '4 of 5 · satisfied'],
  [{ question: 'b', type: 'ces', label: 'How easy?', value: 2, scale: [1, 7] }, '2 of 7 · difficult'],
  [
    { question: 'c', type: 'expectation', label: 'How was it?', value: 5, scale: [1, 5] },
    '5 of 5 · much better than expected',
  ],
  [{ question: 'd', type: 'rating', label: 'The pictures?', value: 7, scale: [1, 10] }, '7 of 10'],
  [
    {
      question: 'e',
      type: 'goal',
      label: 'Did it work out?',
      value: { success: 'partly', goal: { id: 'compare', label: 'Compare jackets' } },
    },
    'Partly, Compare jackets',
  ],
  [
    {
      question: 'f',
      type: 'choice',
      label: 'What was hard?',
      value: [{ id: 'voucher', label: 'The voucher' }],
      other: 'The lift',
    },
    'The voucher, The lift',
  ],
  [{ question: 'g', type: 'choice', label: 'And else?', value: [], other: '' }, 'Something else'],
  [
    { question: 'h', type: 'consent', label: 'You may write to me', value: true, purpose: 'contact', text: 'You may' },
    'Yes',
  ],
];

test('an answer of every type', async ({ page, collector, site, harm }) => {
  const answers = told.map(([answer]) => answer);
  await postEvents(collector.url, site, [
    feedback({ answers, scores: { csat: 4, ces: 2, expectation: 5, rating: 7 } }),
  ]);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/feedback`);
  await page.getByRole('link', { name: /Partly, Compare jackets · The voucher, The lift/ }).click();
  for (const [{ label }, words] of told) {
    const line = page.locator('.station-card dl > div').filter({ has: page.getByText(label!, { exact: true }) });
    await expect(line.locator('dd')).toHaveText(words);
  }
  expect(await findAxeFaults(page)).toEqual([]);
});

test('whether a notice helped, and what was agreed to', async ({ page, collector, site, harm }) => {
  const consent = {
    question: 'h',
    type: 'consent',
    label: 'You may',
    value: true,
    purpose: 'contact',
    text: 'You may',
  };
  await postEvents(collector.url, site, [
    feedback({ helped: true }),
    feedback({ helped: false }),
    feedback({ answers: [consent] }),
  ]);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/feedback`);
  await expect(page.getByRole('link', { name: 'It helped' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Agreed: “You may”' })).toBeVisible();
  await page.getByRole('link', { name: 'It did not help' }).click();
  const line = page.locator('.station-card dl > div');
  await expect(line.locator('dt')).toHaveText('Did this help?');
  await expect(line.locator('dd')).toHaveText('No');
});
