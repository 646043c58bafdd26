// The command line read without starting anything: flags, variables, and what is said about mistakes.

import { describe, expect, test } from '@jest/globals';
import { isCommandError } from '../../../packages/collector/src/commands/commandError';
import { explainDataFault } from '../../../packages/collector/src/commands/explainDataFault';
import { helpText } from '../../../packages/collector/src/commands/helpText';
import { readArguments } from '../../../packages/collector/src/commands/readArguments';
import { readServeSettings } from '../../../packages/collector/src/commands/readServeSettings';
import { settings } from '../../../packages/collector/src/commands/settings';
import { createLog } from '../../../packages/collector/src/log';

/** What is said, and the status the process would end with. */
function complaint(work: () => unknown): [number, string] {
  try {
    work();
  } catch (error) {
    if (isCommandError(error)) return [error.exitCode, error.message];
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('readArguments', () => {
  test('a flag goes before a variable, a variable before the default', () => {
    const { command, values } = readArguments(['serve', '--port=9000', '--log', 'json'], {
      KLANKBORD_PORT: '9001',
      KLANKBORD_DATA: '/srv/data',
      KLANKBORD_PUBLIC_URL: 'https://x.example',
      KLANKBORD_HOST: '',
    });
    expect(command).toBe('serve');
    expect(values).toEqual({
      port: '9000',
      log: 'json',
      data: '/srv/data',
      'public-url': 'https://x.example',
      host: '127.0.0.1',
    });
  });

  test('help and version win over everything', () => {
    expect(readArguments(['--help'], {}).command).toBe('help');
    expect(readArguments(['serve', '-h'], {}).command).toBe('help');
    expect(readArguments(['--version'], {}).command).toBe('version');
  });

  test.each([
    [['srve'], '"serve"'],
    [['exprot'], '"export"'],
    [['serve', '--prot', '1'], '"--port"'],
    [['serve', '--orgins=x'], '"--origins"'],
    [['serve', '--public_url', 'x'], '"--public-url"'],
    [['serve', '-p', '1'], '"--port"'],
  ])('%j is answered with the nearest name, in one line, status 2', (words, nearest) => {
    const [status, message] = complaint(() => readArguments(words, {}));
    expect(status).toBe(2);
    expect(message).toContain(`Did you mean ${nearest}?`);
    expect(message).not.toContain('\n');
  });

  test.each([
    [[], 'klankbord serve'],
    [['serve', 'now'], 'one word too many'],
    [['serve', '--port'], '--port needs a value'],
    [['serve', '--data', '--log', 'json'], '--data needs a value'],
    [['serve', '--site', 'shop'], '--site does not go with serve'],
    [['export', '--port', '1'], '--port does not go with export'],
  ])('%j is explained', (words, said) => {
    const [status, message] = complaint(() => readArguments(words, {}));
    expect([status, message]).toEqual([2, expect.stringContaining(said)]);
  });

  test('--help names every setting', () => {
    for (const { flag } of settings) expect(helpText).toContain(`--${flag} `);
  });
});

describe('readServeSettings', () => {
  const read = (...words: string[]) => readServeSettings(readArguments(['serve', ...words], {}).values);

  test('defaults', () => {
    expect(read()).toEqual({ port: 8787, host: '127.0.0.1', data: './klankbord-data', log: 'pretty' });
  });

  test('lists, addresses and a secret', () => {
    expect(
      read(
        '--origins',
        'https://a.example/, null',
        '--sites',
        'a, b',
        '--public-url',
        'https://x.example/',
        '--password',
        's',
      ),
    ).toMatchObject({
      origins: ['https://a.example', 'null'],
      sites: ['a', 'b'],
      publicUrl: 'https://x.example',
      password: 's',
    });
  });

  test.each([
    ['--port', '99999'],
    ['--port', 'http'],
    ['--log', 'xml'],
    ['--origins', 'shop.example'],
    ['--public-url', 'ftp://x'],
  ])('%s %s is status 2 and names the flag', (flag, value) => {
    expect(complaint(() => read(flag, value))).toEqual([2, expect.stringContaining(`${flag}:`)]);
  });
});

describe('explainDataFault', () => {
  test.each([
    ['EACCES', 'its rights'],
    ['EROFS', 'read-only'],
    ['ENOSPC', 'disk is full'],
    ['SQLITE_FULL', 'disk is full'],
    ['ENOTDIR', 'a file, not a folder'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_BUSY', 'another program'],
  ])('%s', (code, said) => {
    const told = explainDataFault('./data', Object.assign(new Error('x'), { code }));
    expect(told).toContain('./data');
    expect(told).toContain(said);
  });
});

describe('createLog', () => {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);

  test('json writes each thing as one object, pretty only what matters, both on one line', () => {
    const json = createLog('json', write, () => 0);
    json('info', 'request', { route: '/v1/batch', status: 200, refused: undefined });
    json('error', 'bad', { reason: 'a\nb' });
    const pretty = createLog('pretty', write, () => 0);
    pretty('info', 'request');
    pretty('warn', 'bad', { reason: 'a\nb' });
    expect(lines).toEqual([
      '{"time":"1970-01-01T00:00:00.000Z","level":"info","message":"request","route":"/v1/batch","status":200}',
      '{"time":"1970-01-01T00:00:00.000Z","level":"error","message":"bad","reason":"a\\nb"}',
      '00:00:00 warn bad reason=a | b',
    ]);
  });
});
