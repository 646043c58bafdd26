// The flags of `npm start`.

import { expect, test } from '@jest/globals';
import { readFlags } from '../../../tools/start/readFlags.mjs';

/** What an error says and how the command ends. */
function fault(words: string[]): { message: string; exitCode: number } {
  try {
    readFlags(words);
  } catch (error) {
    const { message, exitCode } = error as { message: string; exitCode: number };
    return { message, exitCode };
  }
  throw new Error(`${words.join(' ')} was taken`);
}

test('without flags it is 8787 and 8788', () => {
  expect(readFlags([])).toMatchObject({ port: 8787, shopPort: 8788, empty: false, check: false });
});

test.each<[string[], object]>([
  [['--port', '9000'], { port: 9000, shopPort: 8788 }],
  [['--port=9000', '--shop-port=9001'], { port: 9000, shopPort: 9001 }],
  [['--port', '8788'], { port: 8788, shopPort: 8789 }],
  [['--empty', '--check'], { empty: true, check: true }],
  [['--data', '/tmp/x'], { data: '/tmp/x' }],
])('%j', (words, wanted) => {
  expect(readFlags(words)).toMatchObject(wanted);
});

test('an unknown flag: the nearest known one, and all of them', () => {
  expect(fault(['--prot', '9000'])).toMatchObject({ exitCode: 2 });
  expect(fault(['--prot', '9000']).message).toMatch(
    /There is no flag --prot\. Did you mean --port\?[\s\S]*--shop-port PORT/,
  );
  expect(fault(['--shopport=1']).message).toContain('--shop-port');
});

test.each<[string[], RegExp]>([
  [['--port'], /--port needs a value/],
  [['--port', 'abc'], /"abc" is no port/],
  [['--port', '70000'], /"70000" is no port/],
  [['--port', '0'], /"0" is no port/],
  [['--empty=yes'], /--empty takes no value/],
  [['now'], /"now" is not a flag/],
  [['--port', '9000', '--shop-port', '9000'], /Both ports are 9000/],
])('%j is refused with a sentence', (words, wanted) => {
  expect(fault(words)).toMatchObject({ exitCode: 2, message: expect.stringMatching(wanted) });
});
