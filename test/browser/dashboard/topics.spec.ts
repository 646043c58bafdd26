// Topics: what visitors wrote again and again and what they did not find, and the way from a topic to its answers.

import { randomUUID } from 'node:crypto';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';

const answer = (comment: string): object => {
  const answers = [{ question: 'why', type: 'text', label: 'Why?', value: comment }];
  const props = { response: randomUUID(), revision: 1, complete: true, answers, comment, survey: { id: 'order' } };
  return { ...makeEvents(1)[0], name: 'feedback', locale: 'en-GB', props };
};
const miss = (search_term: string): object => ({
  ...makeEvents(1)[0],
  name: 'search',
  props: { search_term, results_count: 0 },
});

const told = [
  answer('The voucher field was hidden'),
  answer('Where is the voucher field?'),
  answer('Nice tents'),
  miss('rain jacket'),
  miss('kids rain jacket'),
];

test('a topic leads to the answers it stands in; searches in vain stand beside them', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, told);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/topics`);
  await expect(page.getByRole('region', { name: 'Questions' })).toContainText('Where is the voucher field?');
  await expect(page.getByRole('region', { name: 'Searched for, nothing found' })).toContainText('rain jacket');
  const words = page.getByRole('region', { name: 'Words in searches without result' });
  await expect(words.getByRole('row', { name: /^rain jacket/ })).toContainText('kids rain jacket');
  await page.getByRole('link', { name: 'voucher field', exact: true }).click();
  await expect(page.getByRole('link', { name: /field was hidden/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Nice tents/ })).toHaveCount(0);
  forgive401(harm);
});

test('a search in vain leads to what its visitors said', async ({ page, collector, site, harm }) => {
  const context = { trail: [{ name: 'search', search_term: 'Rain jacket', results_count: 0 }] };
  const said = answer('You have no coats') as { props: object };
  await postEvents(collector.url, site, [...told, { ...said, props: { ...said.props, context } }]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/topics`);
  const searches = page.getByRole('region', { name: 'Searched for, nothing found' });
  await searches.getByRole('link', { name: 'rain jacket', exact: true }).click();
  await expect(page.locator('.own-words')).toHaveText(['You have no coats']);
  await expect(page.getByLabel('Search term')).toHaveValue('rain jacket');
  forgive401(harm);
});

test('without topics the page says what to do', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, [answer('Nice tents')]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/topics`);
  await expect(page.getByRole('heading', { name: 'No topics yet' })).toBeVisible();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Topics is free of axe violations and fits, ${scheme}`, { tag }, async ({ page, collector, site, harm }) => {
    await setScheme(page, scheme);
    await postEvents(collector.url, site, told);
    await logIn(page, collector.url);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/topics`);
      await expect(page.getByRole('link', { name: 'voucher field', exact: true })).toBeVisible();
      await expectToFit(page, `topics at ${width}`);
    }
    forgive401(harm);
  });
}
