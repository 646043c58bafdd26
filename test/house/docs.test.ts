// Links between pages of the repository lead somewhere.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { listFiles, readText, root } from './support/sources';

const pages = ['.', 'docs', 'examples', 'packages', 'test']
  .flatMap((folder) => (folder === '.' ? ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'] : listFiles(folder, /\.md$/)))
  .filter((path) => existsSync(join(root, path)));

/** Addresses of links and pictures that lie in the repository. */
const linksIn = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)]
    .map(([, markdown, html]) => (markdown ?? html)!)
    .filter((address) => !/^(?:[a-z]+:|#|\/\/)/.test(address));

/** The anchor that a heading gets: lower case, blanks as dashes, no other signs. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

test('there are pages', () => expect(pages.length).toBeGreaterThan(3));

test('every link leads to a file, and to a heading in it', () => {
  const broken = pages.flatMap((page) =>
    linksIn(readText(page)).flatMap((link) => {
      const [path, anchor] = link.split('#');
      const target = join(dirname(page), decodeURIComponent(path!));
      if (!existsSync(join(root, target))) return [`${page}: ${link}`];
      const known = !anchor || !target.endsWith('.md') || anchorsIn(readText(target)).includes(anchor);
      return known ? [] : [`${page}: ${link}, no such heading`];
    }),
  );
  expect(broken).toEqual([]);
});

test('the index leads to every page of docs and to every folder with pages', () => {
  const linked = linksIn(readText('docs/README.md')).map((link) => join('docs', link.split('#')[0]!));
  const wanted = listFiles('docs', /\.md$/).map((path) => path.split('/').slice(0, 2).join('/'));
  expect(wanted.length).toBeGreaterThan(5);
  expect([...new Set(wanted)].filter((path) => path !== 'docs/README.md' && !linked.includes(path))).toEqual([]);
});

test('every key of the option `signals` has a row in docs/signals', () => {
  const options = /interface SignalOptions \{([^}]*)\}/.exec(readText('packages/widget/src/initOptions.ts'))![1]!;
  const keys = [...options.matchAll(/^ {2}(\w+)\?:/gm)].map(([, key]) => key!);
  const page = readText('docs/signals/README.md');
  expect(keys.length).toBeGreaterThan(2);
  expect(keys.filter((key) => !page.includes(`\n| \`${key}\``))).toEqual([]);
});

test('paths in CONTRIBUTING.md are there; those with an x in them stand for a new file', () => {
  const paths = [...readText('CONTRIBUTING.md').matchAll(/`((?:packages|test|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path!,
  );
  const real = paths.filter((path) => !/\/(?:x{1,2}|x[A-Z]\w*|\w+X)\.\w+$/.test(path));
  expect(real.length).toBeGreaterThan(20);
  expect(real.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every diagnostic points to a page that explains it', () => {
  const codes = [...readText('packages/client/src/diagnostics/codes.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
    ([, code]) => code!,
  );
  expect(codes.length).toBeGreaterThan(15);
  const explained = readText('docs/diagnostics.md');
  expect(codes.filter((code) => !explained.includes(code))).toEqual([]);
});
