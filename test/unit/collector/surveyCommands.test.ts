// `klankbord lint` and `klankbord simulate`, started as processes on files in a folder.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPaint } from '../../../packages/collector/src/commands/paint';
import { wrapText } from '../../../packages/collector/src/commands/wrapText';
import { buildMain } from './support/buildMain';

const { ROOT, MAIN, build } = buildMain('test-survey-commands');
let folder = '';

const good = { id: 'good', when: { event: 'purchase' }, questions: [{ id: 'q', type: 'nps', label: 'How likely?' }] };
const bad = { ...good, id: 'bad', when: 'purchase-dome' };
const warned = { ...good, id: 'warned', when: { event: 'purchas' } };
const search = { name: 'search', time: '2026-11-20T10:00:00Z', props: { search_term: 'coat', results_count: 0 } };
const bought = { name: 'purchase', time: '2026-11-20T10:01:00Z', props: { value: 79.95, currency: 'EUR' } };
const FILES: Record<string, string> = {
  'good.json': JSON.stringify([good]),
  'bad.json': JSON.stringify({ surveys: [bad], theme: { brand: '#fff' } }),
  'warned.json': JSON.stringify(warned),
  'broken.json': '{ "surveys": [',
  'other.json': '{ "colour": "red" }',
  'circle.mjs': 'const a = { questions: [] }; a.self = a; export default a;',
  'throws.mjs': 'throw new Error("no such thing");',
  'nothing.mjs': 'export const colour = "red";',
  'named.mjs': `export const one = ${JSON.stringify(good)}; export const surveys = [one];`,
  'config.mjs': `export default { surveys: [${JSON.stringify({ ...good, when: 'mine' })}], moments: { mine: { when: { event: 'search' } } } };`,
  'surveys.ts': 'export default []',
  'moments.json': JSON.stringify({ mine: { when: { event: 'search' } } }),
  'mine.json': JSON.stringify({ ...good, when: 'mine' }),
  'journey.json': JSON.stringify([search, bought]),
  'journey.ndjson': [search, bought].map((one) => JSON.stringify(one)).join('\n'),
};

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'klankbord-lint-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const { NO_COLOR: _, ...env } = process.env;
  return spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8', cwd: folder, env });
}
const codesOf = (...words: string[]): string[] =>
  (JSON.parse(run('lint', '--json', ...words).stdout) as { findings: { code: string }[] }).findings.map(
    ({ code }) => code,
  );

describe('lint', () => {
  test('says what it finds by file and survey, and ends with 1', () => {
    const { status, stdout, stderr } = run('lint', 'bad.json', 'good.json');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('bad.json  1 survey\n');
    expect(stdout).toContain('\n  bad\n    error    when  never-shown\n');
    expect(stdout).toContain('\n             → Did you mean "purchase-done"? For one of your own: --moments FILE\n');
    expect(stdout).toContain('good.json  1 survey  nothing found\n');
    expect(stdout).toMatch(/\n2 errors and 1 warning in 2 surveys, 2 files\.\n$/);
    // No terminal: no colours, and lines of a readable length.
    expect(stdout).not.toContain('\x1b');
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test('warnings alone end with 0, with --strict with 1', () => {
    expect(run('lint', 'warned.json').status).toBe(0);
    expect(run('lint', 'warned.json', '--strict').status).toBe(1);
    expect(run('lint', 'good.json', '--strict').status).toBe(0);
    expect(run('lint', 'warned.json', '--strict', '--events', 'purchas').status).toBe(0);
  });

  test('--json is for machines', () => {
    const { status, stdout } = run('lint', 'bad.json', '--json');
    expect(status).toBe(1);
    const told = JSON.parse(stdout) as { findings: object[] };
    expect(told).toMatchObject({ errors: 2, warnings: 1, files: [{ file: 'bad.json', surveys: 1 }] });
    expect(told.findings[1]).toMatchObject({ file: 'bad.json', survey: 'bad', place: 'when', severity: 'error' });
  });

  test('reads modules: a default, lists, and surveys by name, each once', () => {
    expect(codesOf('named.mjs')).toEqual([]);
    expect(codesOf('config.mjs')).toEqual([]);
    expect(codesOf('mine.json')).toEqual(['never-shown', 'unknown-moment']);
    expect(codesOf('mine.json', '--moments', 'moments.json')).toEqual([]);
    expect(codesOf('mine.json', '--moments', 'config.mjs')).toEqual([]);
  });

  test.each([
    ['broken.json', 'cannot be read'],
    ['other.json', 'not a member'],
    ['circle.mjs', 'circular'],
    ['throws.mjs', 'no such thing'],
    ['nothing.mjs', 'Nothing in it is a survey'],
    ['surveys.ts', 'TypeScript is not read here'],
  ])('%s is said to be what it is, and the others are still looked over', (file, said) => {
    const { status, stdout } = run('lint', file, 'warned.json');
    expect(status).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
    expect(stdout).toContain('unknown-event');
  });

  test.each([
    [['lint'], 'Say which files'],
    [['lint', 'nowhere.json'], 'no file nowhere.json'],
    [['lint', 'good.json', '--now', 'tomorrow'], '--now'],
    [['lint', 'good.json', '--moments', 'other.json'], 'moments by name'],
    [['lint', 'good.json', '--surveys', 'x'], '--surveys does not go with lint'],
    [['simulate'], 'Say which journey'],
    [['simulate', 'journey.json'], 'Say which surveys'],
    [['simulate', 'journey.json', 'journey.json'], 'one word too many'],
    [['simulate', 'nowhere.json', '--surveys', 'good.json'], 'no file nowhere.json'],
  ])('%j is explained in one line, status 2', (words, said) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test('the surveys of the demo have nothing to find', () => {
    const { status, stdout } = run('lint', '--strict', join(ROOT, 'examples/surveys.mjs'));
    expect(stdout).toMatch(/ {2}nothing found\n/);
    expect(status).toBe(0);
  });
});

describe('simulate', () => {
  test.each(['journey.json', 'journey.ndjson'])('%s is told as a timeline', (file) => {
    const { status, stdout, stderr } = run('simulate', file, '--surveys', 'good.json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('  10:00:00    search     Searched coat, nothing found\n');
    expect(stdout).toContain('◆ the moment no-results comes\n');
    expect(stdout).toContain('  10:01:00    purchase   Ordered for €79.95\n');
    expect(stdout).toContain('▶ good would be asked: purchase happened\n');
    expect(stdout).toMatch(/\nSurveys\n {2}good {2}asked at 10:01:00\n\nAssumed\n {2}· Nobody was typing/);
  });

  test('--json, --moments and --now', () => {
    const words = ['--surveys', 'mine.json', '--moments', 'moments.json', '--now', '2026-12-24T20:00:00Z', '--json'];
    const [told] = JSON.parse(run('simulate', 'journey.json', ...words).stdout) as [
      { surveys: { asked: string[] }[]; timeline: { kind: string }[]; assumed: string[] },
    ];
    expect(told.surveys[0]!.asked).toEqual(['2026-12-24T19:59:00.000Z']);
    expect(told.timeline.map(({ kind }) => kind)).toEqual(['step', 'moment', 'moment', 'ask', 'step', 'moment']);
    expect(told.assumed.join(' ')).toContain('Nobody was typing');
  });

  test.each([
    [['good.json', '--surveys', 'good.json'], 'good.json: Event 1 has no name'],
    [['journey.json', '--surveys', 'other.json'], 'klankbord lint other.json'],
    [['journey.json', '--surveys', 'broken.json'], 'cannot be read'],
  ])('%j is explained, status 1', (words, said) => {
    const { status, stderr } = run('simulate', ...words);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
  });
});

describe('colours', () => {
  const red = (tty: { isTTY?: boolean; columns?: number }, env: Record<string, string>): string =>
    createPaint(tty, env).red('x');
  test('stand only in a terminal of somebody who wants them', () => {
    expect(red({ isTTY: true }, {})).toBe('\x1b[31mx\x1b[39m');
    expect(red({ isTTY: true }, { NO_COLOR: '' })).toBe('\x1b[31mx\x1b[39m');
    expect([red({}, {}), red({ isTTY: true }, { NO_COLOR: '0' }), red({ isTTY: true }, { TERM: 'dumb' })]).toEqual([
      'x',
      'x',
      'x',
    ]);
  });

  test('lines fit the terminal', () => {
    expect([
      createPaint({ columns: 72 }, {}).width,
      createPaint({ columns: 300 }, {}).width,
      createPaint({}, {}).width,
    ]).toEqual([72, 100, 100]);
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
  });
});
