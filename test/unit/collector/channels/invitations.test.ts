// Asking elsewhere: the link, the QR code that a reader reads back, and the e-mail whose scores are links.

import { describe, expect, test } from '@jest/globals';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { endLanguages, endTypes, endWords } from '../../../../packages/collector/src/hosted/endWords';
import { isLoopback } from '../../../../packages/collector/src/hosted/isLoopback';
import { mailSnippet } from '../../../../packages/collector/src/hosted/mailSnippet';
import { surveyLink } from '../../../../packages/collector/src/hosted/surveyLink';
import { payloads } from '../../../promises/S04-inert-output/payloads';
import { openCollector, type TestCollector } from '../support/openCollector';

const order = {
  id: 'order',
  name: 'Your order',
  questions: [
    { id: 'effort', type: 'ces', label: { en: 'How easy was it to order?', nl: 'Hoe makkelijk was bestellen?' } },
    { id: 'why', type: 'text', label: { en: 'Why?', nl: 'Waarom?' } },
  ],
};
const words = { id: 'words', questions: [{ id: 'why', type: 'text', label: 'What is <b>missing</b>?' }] };
const ROOT = '/api/sites/shop/invitations';
/** Some pixels of each module: as sharp, and read in a blink. */
function thin({ width, data }: PNG, step: number): { width: number; data: Uint8ClampedArray } {
  const side = Math.floor(width / step);
  const at = (x: number, y: number): number => (y * step * width + x * step) * 4;
  const pixels = Array.from({ length: side * side }, (_, index) => at(index % side, Math.floor(index / side)));
  return { width: side, data: Uint8ClampedArray.from(pixels.flatMap((from) => [...data.subarray(from, from + 4)])) };
}
/** Ours are dark on light. */
const FAST = { inversionAttempts: 'dontInvert' } as const;

interface Invited {
  link: string;
  isLoopback: boolean;
  mail: string;
  scores: number[];
  languages: string[];
}

async function openShop(publicUrl?: string): Promise<TestCollector> {
  const collector = openCollector({ ...(publicUrl !== undefined && { publicUrl }) });
  expect((await collector.put('/api/sites/shop/config', { surveys: [order, words] })).status).toBe(200);
  return collector;
}

describe('the link', () => {
  test('is made from --public-url, and carries channel, language and reference', async () => {
    const collector = await openShop('https://feedback.example/somewhere');
    const read = await collector.read<Invited>(
      `${ROOT}/order?channel=qr&lang=nl&ref=${encodeURIComponent('box 42/ä')}`,
    );
    expect(read.link).toBe('https://feedback.example/s/shop/order?channel=qr&lang=nl&ref=box%2042%2F%C3%A4');
    expect([read.isLoopback, read.languages]).toEqual([false, ['en', 'nl']]);
  });

  test.each([
    ['http://127.0.0.1:8787', true],
    ['http://localhost:8787', true],
    ['http://[::1]:8787', true],
    ['http://shop.localhost', true],
    ['https://feedback.example', false],
    ['http://192.168.1.20:8787', false],
  ])('%s: only on this computer: %s', async (publicUrl, only) => {
    expect(isLoopback(publicUrl)).toBe(only);
    const collector = await openShop(publicUrl);
    expect((await collector.read<Invited>(`${ROOT}/order`)).isLoopback).toBe(only);
  });

  test.each(['{{order}}', '*|ORDER|*', '%%order%%'])('%s is left for the mail program to fill in', (ref) => {
    expect(surveyLink('https://f.example', 'shop', 'order', { channel: 'email', ref })).toBe(
      `https://f.example/s/shop/order?channel=email&ref=${ref}`,
    );
  });

  test('a survey that is not there, and a channel that cannot be, are told', async () => {
    const collector = await openShop();
    expect(await collector.read(`${ROOT}/gone`)).toMatchObject({ error: { code: 'unknown-survey' } });
    expect(await collector.read(`${ROOT}/order?channel=E-Mail`)).toMatchObject({ error: { code: 'bad-parameter' } });
  });
});

describe('the QR code', () => {
  const fetchQr = async (collector: TestCollector, query: string): Promise<Response> =>
    collector.fetch(`${ROOT}/order/qr?${query}`, { headers: { cookie: await collector.login() } });

  test.each(['channel=in_store&ref=store-7', `channel=qr&ref=${'%E6%9D%B1'.repeat(20)}`])(
    'is read back as exactly the link: %s',
    async (query) => {
      const collector = await openShop('https://feedback.example');
      const { link } = await collector.read<Invited>(`${ROOT}/order?${query}`);
      const answer = await fetchQr(collector, `${query}&format=png`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const png = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
      const { width, data } = thin(png, 5);
      expect(jsQr(data, width, width, FAST)?.data).toBe(link);
      expect(png.width).toBeGreaterThanOrEqual(1000);
    },
  );

  test('has four modules of white around it, in whole modules, as SVG too', async () => {
    const collector = await openShop('https://feedback.example');
    const svg = await (await fetchQr(collector, 'channel=qr')).text();
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)![1]);
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(([, x, y, run]) => [x, y, run].map(Number));
    expect(runs.length).toBeGreaterThan(100);
    for (const [x, y, run] of runs as [number, number, number][]) {
      expect(Math.min(x, y, size - (x + run), size - 1 - y)).toBeGreaterThanOrEqual(4);
    }
    expect(Math.min(...runs.map(([x]) => x!))).toBe(4);
    // Drawn from the same modules as the PNG, and read back the same way.
    const data = new Uint8ClampedArray(size * size * 64).fill(255);
    const width = size * 4;
    for (const [x, y, run] of runs as [number, number, number][]) {
      for (let row = y * 4; row < y * 4 + 4; row++) {
        for (let column = x * 4; column < (x + run) * 4; column++)
          data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
    expect(jsQr(data, width, width, FAST)?.data).toBe('https://feedback.example/s/shop/order?channel=qr');
  });

  test('needs somebody who may read the site', async () => {
    const collector = await openShop();
    expect((await collector.fetch(`${ROOT}/order/qr`)).status).toBe(401);
  });
});

describe('the e-mail', () => {
  test('has a link for each score, in the words of the question', async () => {
    const collector = await openShop('https://feedback.example');
    const { mail, scores } = await collector.read<Invited>(`${ROOT}/order?channel=email&lang=nl&ref=42`);
    expect(scores).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const links = [...mail.matchAll(/href="([^"]+)"[^>]*>(\d+)</g)].map(([, href, score]) => [href, Number(score)]);
    expect(links).toEqual(
      scores.map((score) => [
        `https://feedback.example/s/shop/order?channel=email&#38;lang=nl&#38;ref=42&#38;score=${score}`,
        score,
      ]),
    );
    for (const text of ['Hoe makkelijk was bestellen?', 'Heel moeilijk', 'Heel makkelijk'])
      expect(mail).toContain(text);
  });

  test('a survey that begins with words is a link; its words stay words', async () => {
    const collector = await openShop('https://feedback.example');
    const { mail, scores } = await collector.read<Invited>(`${ROOT}/words?channel=email`);
    expect(scores).toEqual([]);
    expect(mail).toContain('href="https://feedback.example/s/shop/words?channel=email"');
    expect(mail).toContain('What is &#60;b&#62;missing');
  });

  test('hostile words, languages and references make no markup of their own', () => {
    const OWN = /<\/?(?:table|tr|td|a|p)(?: [a-z]+="[^"<>]*")*>/g;
    for (const text of payloads) {
      const survey = { id: text, questions: [{ id: 'q', type: 'ces' as const, label: text || 'x' }] };
      const link = surveyLink('https://f.example', text, text, { channel: 'email', ref: `{{${text}}}` });
      for (const html of [
        mailSnippet({ survey, link, locale: text }),
        mailSnippet({
          survey: { ...survey, questions: [{ id: 'q', type: 'text', label: text || 'x' }] },
          link,
          locale: 'en',
        }),
      ]) {
        expect(html.replace(OWN, '')).not.toMatch(/[<>"]/);
        expect(html).not.toMatch(/href="(?!https:\/\/f\.example\/)/);
      }
    }
  });

  test('it is looked at in a page that may do nothing', async () => {
    const collector = await openShop();
    const headers = { cookie: await collector.login() };
    const answer = await collector.fetch(`${ROOT}/order/mail?channel=email`, { headers });
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox/);
    expect(await answer.text()).toContain('score=7');
  });

  test('a scale of 0 to 10 is eleven links; a language we do not speak has no words at the ends', () => {
    const survey = { id: 's', questions: [{ id: 'q', type: 'nps' as const, label: 'Hm?' }] };
    const mail = mailSnippet({ survey, link: 'https://f.example/s/shop/s', locale: 'sv' });
    expect(mail.match(/\?score=/g)).toHaveLength(11);
    expect(mail).not.toContain('Not at all likely');
  });

  test('the words at the ends are those of the widget', async () => {
    const keys: Record<string, [string, string]> = {
      nps: ['nps.low', 'nps.high'],
      csat: ['csat.1', 'csat.5'],
      ces: ['ces.low', 'ces.high'],
      rating: ['rating.1', 'rating.5'],
      expectation: ['expectation.1', 'expectation.5'],
    };
    expect(endTypes).toEqual(Object.keys(keys));
    for (const language of endLanguages) {
      const { texts } = (await import(`../../../../packages/widget/src/ui/texts/${language}`)) as {
        texts: Record<string, string>;
      };
      for (const [type, [low, high]] of Object.entries(keys)) {
        expect([language, type, ...endWords(type, language)!]).toEqual([language, type, texts[low], texts[high]]);
      }
    }
  });
});
