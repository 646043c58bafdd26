// How files look: short, named after what they are, and opening with a sentence that says what for.

import { describe, expect, test } from '@jest/globals';
import { listFiles, packages, readText, withoutComments } from './support/sources';

const MAX_LINES = 250;
/** A test file is a list of cases: it may be longer, but not endless. */
const MAX_TEST_LINES = 400;
const FORBIDDEN = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'manager',
  'service',
  'base',
  'data',
  'info',
  'misc',
  'shared',
];

const SOURCE = /\.(?:tsx?|mjs|js|css)$/;
const sources = [
  ...packages.flatMap((name) => listFiles(`packages/${name}/src`, SOURCE)),
  ...['tools', 'bench', 'test'].flatMap((folder) => listFiles(folder, SOURCE)),
  'start.mjs',
  'test.mjs',
  'rollup.config.mjs',
  'jest.config.mjs',
];
const inPackages = sources.filter((path) => path.startsWith('packages/'));
const large = JSON.parse(readText('test/house/large-files.json')) as Record<string, string>;
const mostOf = (path: string): number => (/\.(?:test|spec)\.ts$/.test(path) ? MAX_TEST_LINES : MAX_LINES);
const countLines = (path: string): number => readText(path).trimEnd().split('\n').length;

test('there are sources to look at', () => {
  expect(inPackages.length).toBeGreaterThan(150);
});

describe('size', () => {
  test(`a file over ${MAX_LINES} lines stands in large-files.json with a reason`, () => {
    const tooLong = sources
      .filter((path) => countLines(path) > mostOf(path) && !large[path])
      .map((path) => `${path}: ${countLines(path)} lines`);
    expect(tooLong).toEqual([]);
  });

  test('what stands in large-files.json is there, is large, and has a reason', () => {
    const stray = Object.entries(large).filter(
      ([path, reason]) => !sources.includes(path) || countLines(path) <= mostOf(path) || reason.length < 20,
    );
    expect(stray).toEqual([]);
  });
});

test('every source file opens with a sentence', () => {
  const mute = sources.filter((path) => !/^(?:#!.*\n)?(?:\/\/ |\/\* )\S.{9,}/.test(readText(path)));
  expect(mute).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  // The pages of the shop are named as shops name them.
  const examples = listFiles('examples', SOURCE).filter((path) => !path.startsWith('examples/shop/'));
  const named = [...sources, ...examples].flatMap((path) =>
    path.split('/').some((part) => FORBIDDEN.includes(part.replace(/\..*$/, '').toLowerCase())) ? [path] : [],
  );
  expect(named).toEqual([]);
});

test('index.ts stands only at the root of a package, or of the interface', () => {
  const deep = inPackages.filter(
    (path) => /\/index\.tsx?$/.test(path) && !/^packages\/\w+\/src\/(?:ui\/)?index\.tsx?$/.test(path),
  );
  expect(deep).toEqual([]);
});

describe('tests', () => {
  const tests = listFiles('test', /\.(?:test|spec)\.tsx?$/);

  test('none is skipped, alone or still to be written', () => {
    const marked = tests.filter((path) =>
      /\b(?:test|it|describe)\.(?:skip|only|todo|fixme|failing)\b|\bx(?:test|it|describe)\(|\bf(?:it|describe)\(/.test(
        readText(path),
      ),
    );
    expect(marked).toEqual([]);
  });

  test('each file asserts something', () => {
    expect(tests.filter((path) => !/\bexpect\(|\bexpect\.|\bassert/.test(readText(path)))).toEqual([]);
  });

  test('no type is escaped from', () => {
    const escaped = inPackages.filter((path) => {
      const text = readText(path);
      return (
        /@ts-(?:ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b/.test(text) ||
        /\bas any\b|: any\b/.test(withoutComments(text))
      );
    });
    expect(escaped).toEqual([]);
  });
});
