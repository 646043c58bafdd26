// Stories that resemble each other, by what both have of what either has.

import { expect, test } from '@jest/globals';
import { makeBatch, makeFeedback } from './support/makeBatch';
import { openCollector } from './support/openCollector';

interface Found {
  items: { similarity: number; response: { id: string } }[];
}

const answered = (response: string, moments: string[], terms: string[]): Record<string, unknown> =>
  makeFeedback(response, 3, {
    stage: 'search',
    props: { context: { moments, trail: terms.map((search_term) => ({ name: 'search', time: '', search_term })) } },
  });

test('most in common first; less than a third is another story', async () => {
  const collector = openCollector();
  const events = [
    answered('own', ['no-results'], ['gloves']),
    answered('twin', ['no-results'], ['gloves']),
    answered('near', ['no-results'], ['hat']),
    answered('far', ['comparing', 'frustration', 'slow-page'], ['tent', 'boots', 'map']),
    // The same stage alone is no story.
    answered('bare', [], []),
    makeFeedback('said', 3, {
      stage: 'search',
      props: {
        survey: { id: 'reply:r_1' },
        context: { moments: ['no-results'], trail: [{ name: 'search', time: '', search_term: 'gloves' }] },
      },
    }),
  ];
  await collector.post('/v1/batch', makeBatch(events));
  const { items } = await collector.read<Found>('/api/sites/shop/responses/own/similar');
  // Own: search, no-results, gloves. Near shares two of four; far one of nine.
  expect(items.map(({ similarity, response }) => [response.id, similarity])).toEqual([
    ['twin', 1],
    ['near', 0.5],
  ]);
  expect(await collector.read<Found>('/api/sites/shop/responses/unknown/similar')).toEqual({ items: [] });
  expect(await collector.read<Found>('/api/sites/shop/responses/bare/similar')).toEqual({ items: [] });
});
