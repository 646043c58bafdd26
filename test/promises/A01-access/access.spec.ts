// A1: no axe violation in any question type and display, names and states told, keys enough for everything.

import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openPage } from '../../browser/interface/openPage';
import { questions, surveyOf } from '../../browser/interface/surveys';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test as base } from '../../support/fixtures';
import { type Pages, servePages } from '../../support/servePages';
import { type Look, nameOf, opposite, pairwise, walkDisplays, walkTypes } from '../../support/walkSurveys';
import { answerByKeys } from './keyboardScenario';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

const test = base.extend<{ pages: Pages }>({
  pages: async ({ collector, site }, use) => {
    const pages = await servePages({
      folders: [resolve(root, 'test/browser/displays'), resolve(root, 'packages/widget/dist')],
      fill: () => ({ collector: collector.url, site }),
    });
    await use(pages);
    await pages.close();
  },
});

/** The gallery command looks at everything; here each type is empty in one direction, and filled in in the other. */
const judge =
  (page: Page, { locale }: Look) =>
  async (what: string) => {
    const isLeft = what.startsWith('type ') && what.endsWith('filled in') !== (locale === 'ar');
    if (!isLeft) expect(await findAxeFaults(page), what).toEqual([]);
  };

for (const look of pairwise) {
  // Dark, wide and from right to left are seen with the displays.
  const tag = look === pairwise[0] ? [] : '@long';
  test(`A1: no axe violation in any type: ${nameOf(look)}`, { tag }, ({ page, pages }) =>
    walkTypes(page, pages.url, look, judge(page, look)),
  );
}
for (const look of [pairwise[0]!, opposite]) {
  test(`A1: no axe violation in any display: ${nameOf(look)}`, ({ page, pages }) =>
    walkDisplays(page, pages.url, look, judge(page, look)));
}

test('A1: every question type by keys, from the launcher and back to it', () =>
  expect(answerByKeys('chromium')).resolves.toBeUndefined());

interface TreeNode {
  nodeId: string;
  childIds?: string[];
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  ignored: boolean;
}
const ROLES = [
  'dialog',
  'group',
  'radiogroup',
  'radio',
  'checkbox',
  'textbox',
  'button',
  'combobox',
  'slider',
  'status',
];
const STATES = ['checked', 'required', 'invalid', 'pressed', 'modal', 'focused', 'disabled'];

/** What assistive technology is told of the card: a role, its name, its states and its description on each line. */
async function readTree(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: TreeNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** In the order in which it is read. */
  const below = (id: string): TreeNode[] => {
    const node = byId.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(below)] : [];
  };
  const dialog = nodes.find(({ ignored, role }) => !ignored && role?.value === 'dialog')!;
  return below(dialog.nodeId)
    .filter(({ ignored, role }) => !ignored && ROLES.includes(role?.value ?? ''))
    .map(({ role, name, description, properties = [] }) => {
      const states = properties
        .filter((one) => STATES.includes(one.name) && ![false, 'false', undefined].includes(one.value.value as string))
        .map((one) => one.name);
      return [role!.value, `"${name?.value ?? ''}"`, ...states, description?.value && `(${description.value})`]
        .filter(Boolean)
        .join(' ');
    });
}

async function show(page: Page, pages: Pages, ...asked: Parameters<typeof surveyOf>): Promise<void> {
  await openPage(page, pages.url, { surveys: [surveyOf(...asked)], launcher: 'none' });
  await page.evaluate(() => klankbord.open('asked'));
}

test('A1: a score tells its question, its cells and what is chosen', async ({ page, pages }) => {
  await show(page, pages, { ...questions.csat, help: 'Of today.', required: true }, questions.long);
  await page.keyboard.press('4');
  expect(await readTree(page)).toEqual([
    'dialog "How satisfied are you with your visit?"',
    'button "Close"',
    'radiogroup "How satisfied are you with your visit?" required (Of today. Very dissatisfied Very satisfied)',
    'radio "Very dissatisfied"',
    'radio "Dissatisfied"',
    'radio "Neutral"',
    'radio "Satisfied" focused checked',
    'radio "Very satisfied"',
    'button "Next"',
    'status ""',
  ]);
});

test('A1: what is wrong is told with the field, and said', async ({ page, pages }) => {
  await show(page, pages, questions.email, questions.contact);
  await page.keyboard.type('anna@');
  await page.keyboard.press('Enter');
  const fault = 'This is not a complete e-mail address. It looks like name@example.com.';
  await expect(page.getByRole('status')).toHaveText(fault);
  expect(await readTree(page)).toEqual([
    'dialog "Your address?"',
    'button "Close"',
    `textbox "Your address?" invalid focused required (${fault})`,
    'button "Next"',
    'status ""',
  ]);
});

test('A1: ticks, rows and their group', async ({ page, pages }) => {
  await show(page, pages, { ...questions.many, other: false }, questions.long);
  await page.keyboard.press('2');
  expect(await readTree(page)).toEqual([
    'dialog "What do you look at when you choose a jacket?"',
    'button "Close"',
    'group "What do you look at when you choose a jacket?" (Choose two or three.)',
    'checkbox "The price"',
    `checkbox "${questions.many.options[1]!.label}" focused checked`,
    'checkbox "What others say"',
    'checkbox "The brand"',
    'button "Next"',
    'status ""',
  ]);
});
