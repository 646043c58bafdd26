// Reading script errors: what is told of them, and which are not the site's.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRejection, readScriptError } from '../../../../packages/client/src/signals/detect/readScriptError';

const HOST = 'shop.example';
const chromium = (address: string): string =>
  `TypeError: x is null\n    at pay (${address}:12:5)\n    at https://a.example/b.js:1:1`;

describe('where it happened', () => {
  test.each([
    ['Chromium', chromium('https://shop.example/a.js?v=1'), 'shop.example', 12, true],
    ['Chromium, async', 'Error: x\n    at async https://shop.example/a.js:3:1', 'shop.example', 3, true],
    ['Firefox and Safari', 'pay@https://shop.example/a.js:12:5\n@https://a.example/b.js:1:1', 'shop.example', 12, true],
    ['a scoped package on a CDN', chromium('https://cdn.example/npm/@scope/x.js'), 'cdn.example', 12, false],
    ['a port', chromium('http://localhost:8080/a.js'), 'localhost:8080', 12, false],
    ['a blob', chromium('blob:https://shop.example/0-1'), 'shop.example', 12, true],
  ])('%s', (_name, stack, source, line, own) => {
    expect(readScriptError({ message: 'x is null', stack }, HOST)).toEqual({ message: 'x is null', source, line, own });
  });

  test('the stack goes before the address of the event: who throws again changes only that', () => {
    const seen = {
      message: 'x',
      address: 'https://tag.example/t.js',
      line: 1,
      stack: chromium('https://shop.example/a.js'),
    };
    expect(readScriptError(seen, HOST)).toMatchObject({ source: 'shop.example', line: 12, own: true });
    expect(readScriptError({ ...seen, stack: undefined }, HOST)).toMatchObject({ source: 'tag.example', line: 1 });
  });

  test('"Script error." of a script from elsewhere: nothing is known, so it is not the site\'s own', () => {
    expect(readScriptError({ message: 'Script error.', address: '', line: 0 }, HOST)).toEqual({
      message: 'Script error.',
      own: false,
    });
  });
});

describe('the message', () => {
  test('without what the browser puts in front', () => {
    const told = (message: string): unknown => readScriptError({ message }, HOST)?.message;
    expect(told('Uncaught TypeError: x')).toBe('TypeError: x');
    expect(told('Uncaught (in promise) TypeError: x')).toBe('TypeError: x');
  });

  test('at most 200 characters, cut between words', () => {
    const message = `${'word '.repeat(38)} ada.lovelace@example.com`;
    expect(readScriptError({ message }, HOST)?.message).toBe(`${'word '.repeat(38)} …`);
    expect(readScriptError({ message: 'x'.repeat(200) }, HOST)?.message).toHaveLength(200);
  });
});

describe('what is not told', () => {
  test.each([
    ['a Chromium extension', 'chrome-extension://abc/content.js'],
    ['a Firefox extension', 'moz-extension://abc/content.js'],
    ['a Safari extension', 'safari-web-extension://abc/content.js'],
    ['our own script', 'https://shop.example/static/klankbord.js'],
    ['a file of ours', 'https://cdn.example/klankbord-ui-mlk8lntj.js'],
  ])('%s', (_name, address) => {
    expect(readScriptError({ message: 'x', address }, HOST)).toBeUndefined();
    expect(readScriptError({ message: 'x', stack: chromium(address) }, HOST)).toBeUndefined();
  });

  test.each([
    ['ResizeObserver loop completed with undelivered notifications.'],
    ['ResizeObserver loop limit exceeded'],
    [''],
    [undefined],
    [{}],
  ])('%p', (message) => {
    expect(readScriptError({ message, address: 'https://shop.example/a.js' }, HOST)).toBeUndefined();
  });

  test('but a shop may have a file that begins like ours', () => {
    expect(readScriptError({ message: 'x', address: 'https://shop.example/klankbordje.js' }, HOST)).toBeDefined();
  });
});

describe('rejections', () => {
  test.each([
    [new TypeError('no'), 'TypeError: no'],
    ['no', 'no'],
    [{ message: 'no' }, 'no'],
    [undefined, 'undefined'],
    [42, '42'],
    [{ message: 42 }, '[object Object]'],
  ])('%p', (reason, message) => {
    expect(readRejection(reason).message).toBe(message);
  });
});

test('no text makes it throw or slow', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), fc.anything(), (message, address, stack) => {
      readScriptError({ message, address, stack }, HOST);
    }),
  );
  for (const piece of ['at https://', '(a://', '@', 'at async ', 'a-', ':1:1'])
    readScriptError({ message: 'x', stack: piece.repeat(100_000) }, HOST);
});
