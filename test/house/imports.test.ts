// The map of the house: who may import whom, one door to each outside power, and no circles.

import { describe, expect, test } from '@jest/globals';
import { packages, readImports, readText, resolveImport, sourcesOf, withoutComments } from './support/sources';

/** What each package may import; a name also allows what lies below it. */
const MAY_IMPORT: Record<string, string[]> = {
  protocol: [],
  client: ['@klankbord/protocol', 'idb-keyval', 'web-vitals'],
  widget: ['@klankbord/protocol', '@klankbord/client', 'preact'],
  dashboard: ['@klankbord/protocol', 'preact', 'preact-iso'],
  collector: [
    '@klankbord/protocol',
    'node:',
    'hono',
    '@hono/node-server',
    'ipaddr.js',
    'libsql',
    'standardwebhooks',
    'zod',
    'zod-openapi',
    'prom-client',
    'stopword',
    'csv-parse',
    'csv-stringify',
    'uqr',
    'pngjs',
    'luxon',
  ],
};

const isAllowed = (name: string, from: string): boolean =>
  MAY_IMPORT[name]!.some((one) => from === one || from.startsWith(one.endsWith(':') ? one : `${one}/`));

describe.each(packages)('%s', (name) => {
  test('has sources', () => expect(sourcesOf(name).length).toBeGreaterThan(5));

  test('imports only what the map allows', () => {
    const stray = sourcesOf(name).flatMap((path) =>
      readImports(readText(path))
        .filter(({ from }) => !from.startsWith('.') && !isAllowed(name, from))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(stray).toEqual([]);
  });

  test('relative imports stay within the package and lead somewhere', () => {
    const stray = sourcesOf(name).flatMap((path) =>
      readImports(readText(path))
        .filter(({ from }) => from.startsWith('.'))
        .filter(({ from }) => !resolveImport(path, from)?.startsWith(`packages/${name}/src/`))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(stray).toEqual([]);
  });

  test('has no circle', () => {
    expect(findCircles(sourcesOf(name))).toEqual([]);
  });
});

/** Circles of value imports, each as a path that ends where it began; types vanish and may point both ways. */
function findCircles(paths: string[]): string[] {
  const graph = new Map(
    paths.map((path) => [
      path,
      readImports(readText(path)).flatMap(({ from, type }) =>
        type || !from.startsWith('.') ? [] : (resolveImport(path, from) ?? []),
      ),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return circles;
}

test('the walker finds a circle when there is one', () => {
  expect(
    readImports("import { a } from './a';\nimport type { B } from './b';\n// import './c'\nexport * from '../d';"),
  ).toEqual([
    { from: './a', type: false },
    { from: './b', type: true },
    { from: '../d', type: false },
  ]);
});

/** Each outside power: how it looks in code, and the files that may touch it. */
const DOORS: { power: string; pattern: RegExp; files: string[] }[] = [
  {
    power: 'idb-keyval',
    pattern: /from 'idb-keyval'/,
    files: ['packages/client/src/queue/openDatabase.ts', 'packages/client/src/queue/idbStore.ts'],
  },
  { power: 'indexedDB', pattern: /\bindexedDB\b/, files: ['packages/client/src/queue/openDatabase.ts'] },
  {
    power: 'fetch',
    pattern: /(?<![.\w-])fetch\(|= fetch\b|\bwindow\.fetch\b/,
    files: [
      'packages/client/src/sender/post.ts',
      'packages/client/src/sender/requestErasure.ts',
      'packages/widget/src/fetchJson.ts',
      'packages/dashboard/src/readings.ts',
    ],
  },
  {
    power: 'Web Locks',
    pattern: /\bnavigator\.locks\b/,
    files: ['packages/client/src/lib/withLock.ts', 'packages/dashboard/src/readings/holdLock.ts'],
  },
  { power: 'web storage', pattern: /\b(?:local|session)Storage\b/, files: ['packages/client/src/lib/keep.ts'] },
  {
    power: 'the clock',
    pattern: /\bDate\.now\b|\bnew Date\(\)/,
    files: [
      'packages/client/src/lib/clock.ts',
      'packages/widget/src/createWidget.ts',
      'packages/widget/src/ui/openSurvey.tsx',
      'packages/collector/src/createCollector.ts',
      'packages/collector/src/log.ts',
      'packages/collector/src/main.ts',
      'packages/collector/src/commands/greeting.ts',
      'packages/collector/src/commands/lintFiles.ts',
      'packages/dashboard/src/readings.ts',
      'packages/dashboard/src/parts/useNow.ts',
      'packages/dashboard/src/parts/filter/useFilter.ts',
    ],
  },
  {
    power: 'randomness',
    pattern: /\bcrypto\.getRandomValues\(|\bMath\.random\b/,
    files: ['packages/client/src/lib/random.ts'],
  },
  { power: 'the database driver', pattern: /from 'libsql'/, files: ['packages/collector/src/store/openStore.ts'] },
  {
    power: 'HTML from text',
    pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/,
    files: [],
  },
];

test.each(DOORS)('$power has its door, and nobody else touches it', ({ pattern, files }) => {
  const touching = packages
    .flatMap(sourcesOf)
    .filter((path) => pattern.test(withoutComments(readText(path))))
    .sort();
  expect(touching.filter((path) => !files.includes(path))).toEqual([]);
});
