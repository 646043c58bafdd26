// The parts of README.md that are made, not written: the size table and the example endpoint, each between its two markers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './start/root.mjs';
import { stopWith } from './start/stopWith.mjs';

/** The table for measured rows, in kB of 1,000 bytes with one digit. */
export const tableOf = (rows) =>
  [
    '| what | brotli |',
    '|---|---:|',
    ...rows.map(({ name, size }) => `| ${name} | ${(size / 1000).toFixed(1)} kB |`),
  ].join('\n');

/** The code of examples/own-endpoint, as it stands in the README. */
export const ownEndpoint = () =>
  ['```js', readFileSync(join(root, 'examples/own-endpoint/server.mjs'), 'utf8').trimEnd(), '```'].join('\n');

/**
 * Where a part stands in a text.
 *
 * @throws with exit code 1 when its markers are missing
 */
function placeOf(text, part) {
  const [open, close] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close, from);
  if (from >= 0 && to >= 0) return { from: from + open.length, to };
  throw stopWith(
    1,
    `README.md needs the lines ${open} and ${close}: what stands between them is written by npm run sizes.`,
  );
}

export function readPart(text, part) {
  const { from, to } = placeOf(text, part);
  return text.slice(from, to).trim();
}

export function fillPart(text, part, content) {
  const { from, to } = placeOf(text, part);
  return `${text.slice(0, from)}\n${content}\n${text.slice(to)}`;
}
