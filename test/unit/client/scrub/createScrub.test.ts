// What a site adds to the scrubbing can only take away.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createScrub } from '../../../../packages/client/src/scrub/createScrub';

const own = createScrub();

test.each([
  'transaction_id',
  'items.0.item_id',
  'items.12.item_variant',
  'items.0.item_list_id',
  'response',
  'survey.id',
  'context.trail.3.item_id',
])('%s is the shop’s own and stays', (path) => {
  expect(own('4111111111111111', path)).toBe('4111111111111111');
});

test.each([
  'search_term',
  'items.0.item_name',
  'transaction_ids',
  'note.transaction_id',
  'comment',
  'user',
  'items.0.my_item_ids',
])('%s is masked', (path) => {
  expect(own('4111111111111111', path)).toBe('[card]');
});

describe('a function of the site', () => {
  test('gets the masked text with its place, and may take more away', () => {
    const seen: string[] = [];
    const scrub = createScrub((text, path) => {
      seen.push(`${path}: ${text}`);
      return text.replace('Ada', '');
    });
    expect(scrub('Ada a@example.com', 'comment')).toBe(' [email]');
    expect(seen).toEqual(['comment: Ada [email]']);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', {}],
    ['more than there was', 'tentative'],
  ])('that gives %s leaves a mark', (_name, result) => {
    expect(createScrub(() => result as never)('tent', 'search_term')).toBe('[scrubbed]');
  });

  test('that throws does not let the text through unmasked', () => {
    const scrub = createScrub(() => {
      throw new Error('mine');
    });
    let result: string | undefined;
    try {
      result = scrub('a@example.com', 'comment');
    } catch (error) {
      result = String(error);
    }
    expect(result).not.toContain('a@example.com');
  });

  test('never gives what it does not get: without it the mask would be', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, result) => {
        const scrubbed = createScrub(() => result)(text, 'comment');
        expect(scrubbed === '[scrubbed]' || scrubbed.length <= own(text, 'comment').length).toBe(true);
      }),
    );
  });
});

describe('names and patterns', () => {
  const scrub = createScrub({ names: ['coupon', 'note'], patterns: ['VIP-', '', /(O)RD-\d+/i] });
  test.each([
    ['coupon', 'SAVE10', '[scrubbed]'],
    ['items.0.coupon', 'SAVE10', '[scrubbed]'],
    ['note.text', 'anything', '[scrubbed]'],
    ['coupons', 'SAVE10', 'SAVE10'],
    ['search_term', 'the VIP-7 and VIP-8', 'the [scrubbed]7 and [scrubbed]8'],
    ['search_term', 'of ORD-12 and ord-345', 'of [scrubbed] and [scrubbed]'],
    ['search_term', 'a@example.com', '[email]'],
  ])('%s: %j becomes %j', (path, text, expected) => {
    expect(scrub(text, path)).toBe(expected);
  });

  test('an empty option takes nothing away', () => {
    expect(createScrub({})('tent', 'search_term')).toBe('tent');
  });
});
