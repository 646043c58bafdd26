// S2 in steps that every browser can play: canaries wherever a page holds something personal, and none of them anywhere else.

import { expect } from '@playwright/test';
import { type BrowserKind, type DrivenPage, openBrowser } from '../../support/openBrowser';
import { dumpStorage } from '../../support/dumpStorage';
import { recordRequests } from '../../support/recordRequests';

const here = import.meta.dirname ?? __dirname;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Values that must not be read at all: not even a piece of them may be kept. */
const NEVER = ['never-', 'typed-by-hand', 'secret-of-mine'];

/** Things that are recognised wherever they stand, and masked. */
const PATTERNED = {
  'e-mail': ['anna.title@example.com', 'anna.item@example.com', 'anna.address@example.com', 'anna.term@example.com'],
  card: ['4111 1111 1111 1111', '4111111111111111', '5500-0000-0000-0004'],
  iban: ['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
  token: ['eyJhbGciOiJIUzI1NiJ9abcdef123456', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc'],
  digits: ['+31 6 1234 5678', '0612345678', '20261122334455'],
};
const TERM = `tent ${PATTERNED['e-mail'][3]} ${PATTERNED.card[0]} ${PATTERNED.iban[1]} ${PATTERNED.digits[0]}`;
const ADDRESS = [
  `email=${PATTERNED['e-mail'][2]}`,
  `q=${encodeURIComponent(TERM)}`,
  `utm_campaign=${PATTERNED.token[1]}`,
  `session=${PATTERNED.token[0]}`,
  `page=${PATTERNED.digits[2]}`,
].join('&');

/** The same text as it may stand on the wire: as it is, in an address, in a form. */
const spellings = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  encodeURIComponent(text).replaceAll('%20', '+'),
  text.replaceAll(' ', ''),
];

async function fillIn(page: DrivenPage): Promise<void> {
  await page.type('#name', 'typed-by-hand');
  await page.type('#password', 'secret-of-mine');
  await page.evaluate(() => {
    // As "show my password" does.
    document.querySelector<HTMLInputElement>('#password')!.type = 'text';
  }, undefined);
  await page.type('#password', 'secret-of-mine');
  await page.type('#card', '4111 1111 1111 1111');
  await page.type('#remarks', 'typed-by-hand');
  await page.type('#editor', 'typed-by-hand');
  await page.click('#save');
  await pause(200);
  for (let index = 0; index < 4; index++) await page.click('#dead');
}

/** What a page says of a person on its own. */
async function sayAloud(page: DrivenPage): Promise<void> {
  await page.evaluate((said) => {
    const alert = document.querySelector('#alert')!;
    alert.setAttribute('role', 'alert');
    alert.textContent = 'never-alert: the card 4111 1111 1111 1111 is refused';
    document.querySelector('#card')!.setAttribute('aria-invalid', 'true');
    void klankbord.track('checkout_error', { kind: 'payment', message: said });
    void klankbord.track('login', { method: said, nested: { list: [said] } });
    void klankbord.identify('customer-42', { note: said });
    window.dataLayer.push({ event: 'search', search_term: said });
    setTimeout(() => {
      throw new Error(said);
    });
    void Promise.reject(new Error(said));
    document.title = said;
    history.pushState({}, '', `/page.html?q=${encodeURIComponent(said)}#access_token=${encodeURIComponent(said)}`);
  }, Object.values(PATTERNED).flat().join(' | '));
  await pause(700);
}

/** Plays a visit through, and looks for canaries in every byte that was stored or sent. */
export async function playCanaries(kind: BrowserKind): Promise<void> {
  const server = await recordRequests(here, 'canaries');
  const { page, close } = await openBrowser(kind);
  try {
    await page.goto(`${server.url}/page.html?${ADDRESS}#access_token=${PATTERNED.token[0]}`);
    await page.evaluate(async () => {
      while (!('version' in klankbord)) await new Promise((done) => setTimeout(done, 20));
    }, undefined);
    await fillIn(page);
    await sayAloud(page);
    const stored = [(await dumpStorage(page)).text];
    await page.evaluate(async () => {
      await klankbord.feedback({ comment: 'Nothing of mine but this' });
      await klankbord.flush();
    }, undefined);
    // By its own form, so that the address with everything in it is the referrer of the next page.
    await page.evaluate((term) => {
      document.querySelector<HTMLInputElement>('#q')!.value = term;
    }, TERM);
    await Promise.all([page.click('#go'), pause(1500)]);
    await page.evaluate(async () => {
      while (!('version' in klankbord)) await new Promise((done) => setTimeout(done, 20));
      await klankbord.flush();
    }, undefined);
    stored.push((await dumpStorage(page)).text);

    const names = server.events().map(({ name }) => name);
    // What is not told at all would hold no canary either.
    expect(names).toEqual(
      expect.arrayContaining(['page_view', 'purchase', 'search', 'checkout_error', 'login', 'identify', 'feedback']),
    );
    const sent = server.posts().map(({ body }) => body);
    expect(sent.join('')).toContain('[email]');
    expect(sent.join('')).toContain('T-1001');
    for (const bytes of [...sent, ...stored]) {
      for (const canary of NEVER) expect(bytes).not.toContain(canary);
      for (const canary of Object.values(PATTERNED).flat().flatMap(spellings)) expect(bytes).not.toContain(canary);
    }
  } finally {
    await close();
    await server.close();
  }
}
