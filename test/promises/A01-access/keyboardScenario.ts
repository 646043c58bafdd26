// Every question type with the keyboard alone, from the launcher to thanks and back, in steps that every browser can play.

import { expect } from '@playwright/test';
import { rarer } from '../../browser/interface/rarerSurveys';
import { questions } from '../../browser/interface/surveys';
import { type BrowserKind, openBrowser } from '../../support/openBrowser';
import { recordRequests } from '../../support/recordRequests';

const all = { ...questions, ...rarer };
type Name = keyof typeof all;

const NEXT = ['Enter'];
/** Where Enter is something else: a new line, a button of its own. */
const COMMAND = ['Control+Enter'];

/** The keys of each question, from the moment that it has come, and its value; keys of several letters are names. */
const ways: [Name, keys: string[], value: unknown, next?: string[]][] = [
  ['nps', ['1', '0', 'ArrowLeft'], 9],
  ['star', ['4'], 4],
  ['smiley', [' ', 'ArrowRight'], 2],
  ['thumb', ['2'], 2],
  ['heart', ['1', '0'], 10],
  ['number', ['7', 'ArrowRight'], 8],
  ['csat', ['3', 'ArrowRight'], 4],
  ['csatNumber', ['2'], 2],
  ['ces', ['7', 'ArrowLeft'], 6],
  ['expectation', ['5'], 5],
  ['goal', ['2', 'Tab', '1', 'ArrowDown'], { success: 'partly', goal: { id: 'compare', label: 'Compare jackets' } }],
  ['choice', ['2', 'ArrowUp'], [{ id: 'voucher', label: 'The voucher' }]],
  ['many', [' ', 'Tab', ' ', '4', '4'], [questions.many.options[0], questions.many.options[1]]],
  ['consent', [' '], true],
  ['statement', [], undefined],
  ['line', [...'a tent'], 'a tent'],
  ['long', [...'one', 'Enter', ...'two'], 'one\ntwo', COMMAND],
  // An address outside of contact is masked, as everywhere.
  ['email', [...'a@b.nl'], '[email]'],
  ['contact', [...'Anna', 'Tab', ...'a@b.nl'], undefined],
  [
    'dropdown',
    ['ArrowDown', 'ArrowDown'],
    [{ id: 'weight', label: 'How light it is, and how small it packs' }],
    COMMAND,
  ],
  [
    'ranking',
    ['ArrowDown', 'Enter'],
    ['weight', 'reviews', 'price', 'brand'].map((id) => expect.objectContaining({ id })),
    COMMAND,
  ],
  ['matrix', ['4', 'ArrowRight', 'Tab', '2'], { delivery: 5, packaging: 2 }],
  // Day and month alike: each browser asks for them in an order of its own; WebKit waits for the stroke between them.
  ['date', [...'11112026'], '2026-11-11'],
  ['slider', ['ArrowRight'], 550],
];

/** Something that the page knows of our card, asked until it is so. */
const CARD = 'klankbord-widget';

export async function answerByKeys(kind: BrowserKind): Promise<void> {
  const server = await recordRequests(import.meta.dirname ?? __dirname, 'keys');
  const { page, close } = await openBrowser(kind);
  const press = async (keys: string[]): Promise<void> => {
    for (const key of keys) {
      if (key !== 'Control+Enter') await page.keyboard.press(key);
      else {
        await page.keyboard.down('Control');
        await page.keyboard.press('Enter');
        await page.keyboard.up('Control');
      }
    }
  };
  /** What has the focus, the question that it stands in, and what is said aloud. */
  const look = () =>
    page.evaluate((card) => {
      const root = document.querySelector(card)?.shadowRoot;
      const focus = root?.activeElement;
      return {
        question: focus?.closest<HTMLElement>('[data-question]')?.dataset.question,
        focus: focus?.textContent?.trim() || document.activeElement?.textContent?.trim(),
        isThanked: root?.querySelector('.thanks') !== null && root?.querySelector('.thanks') !== undefined,
        isOpen: Boolean(root?.querySelector('.card')),
      };
    }, CARD);
  try {
    const survey = { id: 'asked', name: 'Asked', questions: ways.map(([name]) => all[name]) };
    const options = { surveys: [survey], launcher: { survey: 'asked' }, signals: false };
    await page.goto(`${server.url}/page.html#${encodeURIComponent(JSON.stringify(options))}`);
    await expect.poll(() => page.evaluate((card) => Boolean(document.querySelector(card)), CARD)).toBe(true);
    // The link of the page, and then the launcher.
    await press(['Tab', 'Tab']);
    expect((await look()).focus).toBe('Feedback');
    await press(['Enter']);
    for (const [name, keys, , next = NEXT] of ways) {
      await expect.poll(async () => (await look()).question, `${name} has the focus`).toBe(name);
      await press(kind === 'webkit' && name === 'date' ? [...'11/11/2026'] : keys);
      await press(next);
    }
    await expect.poll(async () => (await look()).isThanked).toBe(true);
    await press(['Escape']);
    await expect.poll(look).toMatchObject({ isOpen: false, focus: 'Feedback' });
    const feedback = () => server.events().find((event) => event.name === 'feedback' && event.props.complete);
    await expect.poll(feedback).toBeDefined();
    const { answers, contact } = feedback()!.props as {
      answers: { question: string; value: unknown }[];
      contact: object;
    };
    const values = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
    const expected = ways.filter(([, , value]) => value !== undefined).map(([name, , value]) => [name, value]);
    expect(values).toEqual(Object.fromEntries(expected));
    expect(contact).toEqual({ name: 'Anna', email: 'a@b.nl' });
  } finally {
    await close();
    await server.close();
  }
}
