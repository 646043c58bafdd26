// Topics: words, phrases and questions that come back in answers, searches in vain, by language and by week.

import { describe, expect, test } from '@jest/globals';
import { countTopics, type Said } from '../../../packages/collector/src/topics/countTopics';
import { readText } from '../../../packages/collector/src/topics/readText';
import { mondayOf, weekOf } from '../../../packages/collector/src/topics/weeks';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { openCollector } from './support/openCollector';

describe('readText', () => {
  test.each([
    ['en', 'The voucher field was hidden, and I could not find it.', ['voucher', 'field', 'hidden']],
    ['nl', 'De bezorgkosten waren veel te hoog voor mijn bestelling', ['bezorgkosten', 'bestelling']],
    ['de', 'Die Lieferung kam leider zu spät', ['lieferung', 'spät']],
    ['ja', '配送が遅い', ['配送']],
  ])('%s: %s', (language, text, words) => {
    expect([...readText(text, language).words]).toEqual(expect.arrayContaining(words));
    for (const small of ['the', 'was', 'and', 'de', 'voor', 'die']) {
      expect(readText(text, language).words).not.toContain(small);
    }
  });

  test('a phrase is two words in a row; a comma parts them', () => {
    expect([...readText('Rain jacket, payment refused', 'en').phrases]).toEqual(['rain jacket', 'payment refused']);
  });

  test('questions are told as they were written; numbers and a hostile language are no words', () => {
    const { questions, words } = readText('Where is my order? It was 42,50. Thanks', 'x-<b>');
    expect(questions).toEqual(['Where is my order?']);
    expect([...words].some((word) => /\d/.test(word))).toBe(false);
  });
});

describe('countTopics', () => {
  const say = (text: string, week = 10, language = 'en'): Said => ({
    text,
    language,
    atMs: Date.parse(mondayOf(week)),
  });

  test('counts answers, not mentions; once is no topic; languages stay apart', () => {
    const topics = countTopics(
      [say('Shipping shipping shipping'), say('Slow shipping'), say('Shipping', 10, 'nl')],
      [],
      [10],
    );
    expect(topics).toEqual([{ kind: 'word', text: 'shipping', language: 'en', n: 2, weeks: [2] }]);
  });

  test('a word that stands only in a phrase is told by the phrase', () => {
    const topics = countTopics(
      [say('The voucher field'), say('Voucher field missing'), say('Delivery of the field')],
      [],
      [],
    );
    expect(topics.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['word field', 'phrase voucher field']);
  });

  test('the same question in other small words is one; weeks are counted each', () => {
    const topics = countTopics([say('Where is my order?', 9), say('Where is the order?', 10)], [], [9, 10]);
    expect(topics.filter(({ kind }) => kind === 'question')).toEqual([
      expect.objectContaining({ text: 'Where is my order?', n: 2, weeks: [1, 1] }),
    ]);
  });

  test('words and phrases that stand in several searches in vain are told by language, with those searches', () => {
    const miss = (term: string, n: number, week = 10, language = 'en') => ({ term, language, week, n });
    const misses = [
      ...[
        miss('rain jacket', 3, 9),
        miss('rain jacket', 1),
        miss('kids rain jacket', 2),
        miss('jacket for the rain', 1),
      ],
      ...[miss('blue tent', 1), miss('tente bleue', 4, 10, 'fr'), miss('tente', 1, 10, 'fr')],
    ];
    const told = countTopics([], misses, [9, 10]).filter(({ kind }) => kind === 'search_word');
    expect(told).toEqual([
      {
        ...{ kind: 'search_word', text: 'jacket', language: 'en', n: 7, weeks: [3, 4] },
        terms: ['rain jacket', 'kids rain jacket', 'jacket for the rain'],
      },
      {
        ...{ kind: 'search_word', text: 'rain', language: 'en', n: 7, weeks: [3, 4] },
        terms: ['rain jacket', 'kids rain jacket', 'jacket for the rain'],
      },
      {
        ...{ kind: 'search_word', text: 'rain jacket', language: 'en', n: 6, weeks: [3, 3] },
        terms: ['rain jacket', 'kids rain jacket'],
      },
      { kind: 'search_word', text: 'tente', language: 'fr', n: 5, weeks: [0, 5], terms: ['tente bleue', 'tente'] },
    ]);
    // The words of one search alone are told by it; those of the same searches by their phrase.
    const same = countTopics([], [miss('rain jacket', 1), miss('rain jacket xl', 1)], [10]);
    expect(same.filter(({ kind }) => kind === 'search_word').map(({ text }) => text)).toEqual(['rain jacket']);
  });

  test('a week begins on Monday', () => {
    expect(mondayOf(weekOf(Date.parse('2026-11-22T23:59:59Z')))).toBe('2026-11-16');
    expect(mondayOf(weekOf(Date.parse('2026-11-23T00:00:00Z')))).toBe('2026-11-23');
  });
});

test('GET topics reads answers and searches in vain, narrowed, and as a file', async () => {
  const collector = openCollector();
  const search = (search_term: string, results_count: number, session: string) =>
    makeEvent({ name: 'search', session, props: { search_term, results_count } });
  const answer = (response: string, comment: string, locale = 'en-GB') =>
    makeFeedback(response, 3, { locale, props: { comment, survey: { id: response[0] } } });
  await collector.post(
    '/v1/batch',
    makeBatch([
      ...[answer('a1', 'The voucher was refused'), answer('a2', 'My voucher!'), answer('b1', 'Nice tents')],
      ...[search('Rain Jacket', 0, 's1'), search('rain jacket ', 0, 's1'), search('rain jacket', 0, 's2')],
      search('tent', 7, 's1'),
    ]),
  );
  interface Answered {
    items: { kind: string; text: string; n: number; weeks: number[] }[];
    weeks: string[];
    answers: number;
  }
  const { items, weeks, answers } = await collector.read<Answered>('/api/sites/shop/topics');
  expect(items.map(({ kind, text, n }) => [kind, text, n])).toEqual([
    ['word', 'voucher', 2],
    ['search', 'rain jacket', 2],
  ]);
  expect([weeks.length, answers, items[0]!.weeks.at(-1)]).toEqual([12, 3, 2]);
  const narrowed = await collector.read<Answered>('/api/sites/shop/topics?survey=b');
  expect([narrowed.answers, narrowed.items.filter(({ kind }) => kind === 'word')]).toEqual([1, []]);
  const headers = { cookie: await collector.login() };
  const csv = await (await collector.fetch('/api/sites/shop/topics?format=csv', { headers })).text();
  expect(csv).toContain('voucher');
});

test('from a search in vain to what its visitors said: answers are narrowed by what was searched for before them', async () => {
  const collector = openCollector();
  const searched = (response: string, search_term: string) =>
    makeFeedback(response, 3, { props: { context: { trail: [{ name: 'search', search_term, results_count: 0 }] } } });
  await collector.post('/v1/batch', makeBatch([searched('a', 'Rain jacket '), searched('b', 'tent')]));
  const { items } = await collector.read<{ items: { id: string }[] }>('/api/sites/shop/responses?search=rain%20JACKET');
  expect(items.map(({ id }) => id)).toEqual(['a']);
  const choices = await collector.read<{ items: { parameter: string; value: string }[] }>('/api/sites/shop/choices');
  const searches = choices.items.filter(({ parameter }) => parameter === 'search').map(({ value }) => value);
  expect(searches).toEqual(['rain jacket', 'tent']);
});
