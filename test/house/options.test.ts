// docs/options.md has every option and every attribute of its own of the script tag, and pages that call `klankbord(…)` lead there.

import { expect, test } from '@jest/globals';
import { readOptions } from '../../packages/client/src/clientOptions';
import { OWN_NAMES } from '../../packages/widget/src/initOptions';
import { lint } from '../../packages/collector/src/lint/lint';
import { listFiles, readText } from './support/sources';

const page = readText('docs/options.md');

/** The names that `unknown-option` lists. */
function listKnown(): string[] {
  let known: string[] = [];
  readOptions(
    { site: 'shop', endpoint: '/x', nonsense: 1 } as never,
    (_code, values) => {
      known = values!.known as string[];
    },
    OWN_NAMES,
  );
  return known;
}

test('every option has a row, and every row is an option', () => {
  const rows = [...page.split('## All options')[1]!.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
  // A part of `createClient`; init makes its own.
  const wanted = listKnown().filter((name) => name !== 'journey');
  expect(wanted.length).toBeGreaterThan(30);
  expect([...rows].sort()).toEqual([...wanted].sort());
});

test('what the tag reads itself stands among its attributes', () => {
  const [, read = ''] = /const \{([^}]*)\.\.\.said/.exec(readText('packages/widget/src/scriptTag.ts'))!;
  const names = [...read.matchAll(/^\s*(\w+)/gm)].map(([, name]) => name!);
  expect(names).toEqual(['config', 'global', 'debug']);
  expect(names.filter((name) => !page.includes(`\n| \`data-${name}\``))).toEqual([]);
});

test('lint finds nothing in the configuration file that is shown', () => {
  const [, example] = /<!-- configuration -->\n```json\n([\s\S]*?)```/.exec(page)!;
  expect(lint([{ file: 'docs/options.md', ...(JSON.parse(example!) as { surveys: [] }) }], 0)).toEqual([]);
});

test('a page with a call of the global says where it comes from', () => {
  const callers = listFiles('docs', /\.md$/).filter((path) => /^.*\bklankbord\('/m.test(readText(path)));
  expect(callers.length).toBeGreaterThan(8);
  const silent = callers.filter((path) => !/options\.md#calling-klankbord|## Calling Klankbord/.test(readText(path)));
  expect(silent).toEqual([]);
});

test('README and docs show the line that the playground uses', () => {
  const [line = ''] = /<script>typeof klankbord.*<\/script>/.exec(readText('examples/playground/index.html'))!;
  expect(line).not.toBe('');
  expect(['README.md', 'docs/options.md'].filter((path) => !readText(path).includes(line))).toEqual([]);
});
