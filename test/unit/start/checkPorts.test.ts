// The advice for a port that is taken is a command that does all the same but for the port.

import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkPorts } from '../../../tools/start/checkPorts.mjs';

const taken = createServer();
let port = 0;
beforeAll(async () => {
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  ({ port } = taken.address() as { port: number });
});
afterAll(() => void taken.close());

test.each([
  [[], ''],
  [['--data', '/tmp/a b', '--empty', '--port', '1'], "--data '/tmp/a b' --empty "],
  [['--port=1', '--shop-port', '8799'], '--shop-port 8799 '],
])('%j are repeated', async (words, kept) => {
  const told = await checkPorts({ port }, words).catch((error: Error) => error.message);
  expect(told).toMatch(/^Port \d+ is taken/);
  expect(told).toContain(`npm start -- ${kept}--port `);
  expect((told as string).match(/--port/g)).toHaveLength(1);
});
