// Reads the flags of `npm start`, and says which one was probably meant.

import { stopWith } from './stopWith.mjs';

const FLAGS = {
  port: { value: 'PORT', help: 'where the collector listens (default 8787)' },
  'shop-port': { value: 'PORT', help: 'where the demo shop listens (default 8788)' },
  data: { value: 'DIR', help: 'the folder of the database (default klankbord-data in this repository)' },
  empty: { help: 'no sample data' },
  check: { help: 'start, request every address, send one answer, read it back, stop' },
  help: { help: 'this text' },
};

const listFlags = () =>
  Object.entries(FLAGS)
    .map(([name, { value = '', help }]) => `  ${`--${name} ${value}`.padEnd(18)} ${help}`)
    .join('\n');

export const helpText = () => `npm start -- [flags]\n${listFlags()}\n`;

/** Letters to add, take away or change to get from one word to the other. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

const nearest = (name) =>
  Object.keys(FLAGS)
    .map((known) => ({ known, far: distance(name.slice(0, 40), known) }))
    .sort((a, b) => a.far - b.far)[0].known;

function readPort(flag, text) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw stopWith(2, `--${flag}: "${text}" is no port. Write a whole number from 1 to 65535, such as --${flag} 8790`);
}

/**
 * @param words what stands after `npm start --`
 * @throws with exit code 2 for anything unknown
 * @example readFlags(['--port', '9000']).port // 9000
 */
export function readFlags(words) {
  const given = {};
  const rest = [...words];
  while (rest.length) {
    const word = rest.shift();
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/.exec(word) ?? [];
    if (!name) throw stopWith(2, `"${word}" is not a flag. Flags are:\n${listFlags()}`);
    const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
    if (!flag)
      throw stopWith(2, `There is no flag --${name}. Did you mean --${nearest(name)}? Flags are:\n${listFlags()}`);
    if (!flag.value && inline !== undefined) throw stopWith(2, `--${name} takes no value.`);
    given[name] = flag.value ? (inline ?? rest.shift() ?? '') : true;
    if (given[name] === '') throw stopWith(2, `--${name} needs a value after it: --${name} ${flag.value}`);
  }
  const port = readPort('port', given.port ?? '8787');
  const shopPort = readPort('shop-port', given['shop-port'] ?? (port === 8788 ? '8789' : '8788'));
  if (port === shopPort)
    throw stopWith(2, `Both ports are ${port}. Give the shop another one: --shop-port ${port + 1}`);
  return { port, shopPort, data: given.data, empty: !!given.empty, check: !!given.check, help: !!given.help };
}
