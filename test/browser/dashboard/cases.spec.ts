// Cases, praise, improvements, the digest and the loop's settings: empty, with data, changed and undone.

import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';

const answer = (value: number, comment: string, more: object = {}): object => ({
  ...makeEvents(1)[0],
  name: 'feedback',
  visitor: 'v_AAAAAAAAAAAAAAAAAAAAAA',
  props: {
    response: randomUUID(),
    revision: 1,
    complete: true,
    survey: { id: 'recommend', name: 'Recommend us' },
    answers: [{ question: 'nps', type: 'nps', label: 'How likely?', value, scale: [0, 10] }],
    scores: { nps: value },
    comment,
    ...more,
  },
});

test('a case is opened by rule, worked on, closed, and a change is undone', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, [answer(2, 'The voucher field was hidden')]);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/cases`);
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: 'The voucher field was hidden' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'The voucher field was hidden' }).click();
  await expect(page.getByText('Opened by the rule unhappy')).toBeVisible();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(page.getByText('Given to owner')).toBeVisible();
  await page.getByLabel('State').selectOption('closed');
  await expect(page.getByRole('paragraph').filter({ hasText: 'Closed' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Open again')).toBeVisible();
  await page.getByLabel('Add a note').fill('Called back');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Called back')).toBeVisible();
  await page.getByLabel('Reply to the visitor').fill('It stands on top now');
  await page.getByRole('button', { name: 'Leave this reply' }).click();
  await expect(page.getByText('Waits for the next visit')).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Read the answer with its story' }).click();
  await expect(page.getByRole('link', { name: /Case \d+ · Open/ })).toBeVisible();
});

test('praise is published once its author has agreed, and taken from the site again', async ({
  page,
  collector,
  site,
  harm,
}) => {
  const consents = { publish: { given: true, text: 'You may' } };
  await postEvents(collector.url, site, [answer(10, 'Lovely tent', { consents }), answer(9, 'Kind people')]);
  await logIn(page, collector.url);
  forgive401(harm);
  await expect(async () => {
    await page.goto(`${collector.url}/${site}/praise`);
    await expect(page.getByText('Lovely tent')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('The quote is on your site now.')).toBeVisible();
  const quotes = async () =>
    ((await (await fetch(`${collector.url}/v1/praise/${site}`)).json()) as { quotes: object[] }).quotes;
  expect(await quotes()).toMatchObject([{ text: 'Lovely tent' }]);
  await page.getByRole('button', { name: 'Take from the site' }).click();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
});

test('improvements: empty, noted, taken away and brought back', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, [answer(8, 'Fine')]);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/improvements`);
  await expect(page.getByRole('heading', { name: 'No improvements yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Note an improvement' }).click();
  await page.getByLabel('What changes?').fill('Voucher field on top');
  await page.getByLabel('State').selectOption('live');
  await page.getByLabel('Measured by').selectOption('moment');
  await page.getByLabel('Which one').selectOption('Found nothing');
  await page.getByLabel('Measured by').selectOption('topic');
  await page.getByLabel('Which word').fill('voucher');
  // Live without a day could not be measured.
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Live since')).toBeFocused();
  await page.getByLabel('Live since').fill('2026-11-01');
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Answers with words that mention “voucher”')).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take away' }).click();
  await expect(page.getByRole('heading', { name: 'No improvements yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Voucher field on top' })).toBeVisible();
});

test('settings of the loop: a rule, a webhook whose test is delivered, the digest', async ({
  page,
  collector,
  site,
  harm,
}) => {
  const received: string[] = [];
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-signature']));
    response.end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  await postEvents(collector.url, site, [answer(1, 'Broken')]);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/settings`);
  await page.getByRole('button', { name: 'Add a webhook' }).first().click();
  const webhook = page.locator('form').filter({ has: page.getByLabel('Address') });
  await webhook.getByLabel('Name').fill('Team chat');
  await webhook.getByLabel('Address').fill(`https://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
  await page.getByRole('button', { name: 'Add a webhook' }).last().click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(page.getByText(/the host is not a public address/)).toBeVisible();
  expect(received).toEqual([]);
  await page.getByRole('button', { name: 'Write a rule' }).click();
  const rule = page.locator('form').filter({ has: page.getByLabel('When', { exact: false }) });
  await rule.getByLabel('Name').fill('No results');
  await rule.getByLabel('When', { exact: false }).fill('{"moment": "no-results"');
  await rule.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('That is not JSON.')).toBeVisible();
  await rule.getByLabel('When', { exact: false }).fill('{"moment": "no-results"}');
  await rule.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('{"moment":"no-results"}')).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'See the digest' }).click();
  await expect(page.getByText('Cases opened')).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  receiver.close();
});
