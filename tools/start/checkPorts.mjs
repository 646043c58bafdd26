// Says before anything is built that a port is taken, and offers another.

import { createServer } from 'node:net';
import { stopWith } from './stopWith.mjs';

/** Both loopback addresses: a program on `::1` alone would answer in our place to whoever opens `localhost`. */
const HOSTS = ['127.0.0.1', '::1'];

const tryPort = (port, host) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', ({ code }) => done(code));
    server.listen(port, host, () => server.close(() => done(undefined)));
  });

/** `EADDRINUSE`, `EACCES`, or undefined when the port is free. A machine without IPv6 has nobody on `::1`. */
async function faultOf(port) {
  for (const host of HOSTS) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return undefined;
}

async function nextFree(port, except) {
  for (let next = port + 1; next < port + 100 && next <= 65_535; next++) {
    if (!except.includes(next) && !(await faultOf(next))) return next;
  }
  return 18_787;
}

/** The words without a flag and its value; what the shell would break up is quoted. */
function without(words, flag) {
  const at = words.indexOf(`--${flag}`);
  return words
    .filter((word, index) => !(at >= 0 && (index === at || index === at + 1)) && !word.startsWith(`--${flag}=`))
    .map((word) => (/^[\w./=:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
}

/**
 * @param ports by flag, e.g. `{ port: 8787, 'shop-port': 8788 }`
 * @param words what stood after `npm start --`: the advice repeats them all
 * @throws with exit code 1 when one is taken
 */
export async function checkPorts(ports, words = []) {
  for (const [flag, port] of Object.entries(ports)) {
    const code = await faultOf(port);
    if (!code) continue;
    const free = await nextFree(Math.max(port, 1023), Object.values(ports));
    const why =
      code === 'EACCES'
        ? `Port ${port} may not be used by this user. Choose one above 1023`
        : `Port ${port} is taken by another program (or an earlier npm start). Stop it, or choose another`;
    throw stopWith(1, `${why}: npm start -- ${[...without(words, flag), `--${flag}`, free].join(' ')}`);
  }
}
