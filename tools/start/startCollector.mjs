// The collector as a process of its own: started, watched, stopped.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';
import { stopWith } from './stopWith.mjs';

const MAIN = join(root, 'packages/collector/dist/main.js');

/** Somebody's own collector settings must not change the demo; the password is theirs to choose. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('KLANKBORD_') || name === 'KLANKBORD_PASSWORD'),
  );

/** What is worth a line in the terminal: trouble and refused batches, in words; a page that does not exist is neither. */
function tell({ level, message, time: _, ...values }) {
  const worthIt = level === 'error' || (level === 'warn' && (message !== 'request' || values.refused));
  if (!worthIt) return;
  const said = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  console.error(`collector: ${[message, ...said].join(', ')}`);
}

/**
 * Starts a collector and waits until it listens.
 *
 * @returns its first words (`signIn` is a link that works once) and `stop()`
 * @throws with exit code 1 and the collector's own words when it ends at once
 */
export function startCollector({ port, data, onEnd }) {
  const child = spawn(
    process.execPath,
    [MAIN, 'serve', '--port', String(port), '--host', '127.0.0.1', '--data', data, '--log', 'json'],
    {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stopping = false;
  let said = '';
  const ended = new Promise((done) => child.once('close', done));
  const stop = async () => {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  return new Promise((done, fail) => {
    let open = '';
    let greeting;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const lines = (open + text).split('\n');
      open = lines.pop();
      for (const line of lines) {
        let entry;
        try {
          entry = JSON.parse(line);
        } catch {
          console.error(`collector: ${line}`);
          continue;
        }
        if (entry.message === 'serving') {
          greeting = entry;
          done({ ...greeting, stop });
        } else tell(entry);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (greeting) process.stderr.write(text);
    });
    child.once('error', fail);
    void ended.then((status) => {
      if (!greeting) fail(stopWith(1, said.trim() || `The collector ended at once, with status ${status}.`));
      else if (!stopping) onEnd?.(status);
    });
  });
}
