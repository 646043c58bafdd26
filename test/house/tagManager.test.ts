// The snippet for Google Tag Manager in the docs is the one that the browser test loads.

import { expect, test } from '@jest/globals';
import { readText } from './support/sources';

/** Code without its indentation. */
const plain = (code: string): string => code.replace(/\s+/g, ' ').trim();

test('docs and test have the same snippet, but for the addresses', () => {
  const [, snippet = ''] =
    /```html\n<script>([\s\S]+?)<\/script>\n```/.exec(readText('docs/google-tag-manager.md')) ?? [];
  const here = snippet
    .replace('https://feedback.example.com/klankbord.js', '/klankbord.js')
    .replace('site=shop', 'site={{site}}')
    .replace('https://feedback.example.com', '{{collector}}');
  expect(snippet).toContain('createElement');
  expect(plain(readText('test/browser/tag-manager/index.html'))).toContain(plain(here));
});
