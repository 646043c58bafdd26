// The demo shop is a shop like any other: it knows of us by one script tag.

import { describe, expect, test } from '@jest/globals';
import { listFiles, readText } from './support/sources';

const TAG = /<script\b[^>]*\bsrc="[^"]*klankbord\.js"[^>]*><\/script>/g;
const files = listFiles('examples/shop', /\.(?:html|css|m?js|json|svg|txt)$/);
const pages = files.filter((path) => path.endsWith('.html'));

describe('examples/shop', () => {
  test('has pages', () => expect(pages.length).toBeGreaterThan(3));

  test('has one script tag of ours in each page', () => {
    expect(pages.filter((path) => readText(path).match(TAG)?.length !== 1)).toEqual([]);
  });

  test('does not contain our name anywhere else', () => {
    expect(files.filter((path) => /klankbord/i.test(readText(path).replace(TAG, '')))).toEqual([]);
  });
});
