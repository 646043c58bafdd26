// Runs a program of this repository and waits for it.

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** The environment with our own tools first in the path; under `npm start` it is so already, under `node start.mjs` not. */
const environment = (more) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  ...more,
});

/** Programs that are running now: who stops the command has to stop them too. */
const running = new Set();

/** Ends a program, and where it leads a group also what it has started; one that has ended already is left alone. */
function end({ child, group }, signal) {
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

export function stopCommands() {
  for (const one of running) end(one, 'SIGTERM');
}

/**
 * Runs a program; its output is shown, or gathered with `quiet`.
 *
 * @param options.env more variables
 * @param options.quiet show nothing, give the output instead
 * @param options.onLine told of each line as it comes, instead of showing it
 * @param options.until when this resolves the program is ended, with all that it has started
 * @returns its exit status (1 when it could not be started) and with `quiet` its output
 * @example await runCommand('tsc', ['-b'])
 */
export function runCommand(program, args, { env = {}, cwd = root, quiet = false, onLine, until } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: environment(env),
      // A group of its own, so that it can be ended with everything in it.
      detached: until !== undefined,
      stdio: ['ignore', quiet || onLine ? 'pipe' : 'inherit', quiet || onLine ? 'pipe' : 'inherit'],
    });
    const one = { child, group: until !== undefined };
    running.add(one);
    void until?.then(() => running.has(one) && end(one, 'SIGKILL'));
    let output = '';
    let open = '';
    const read = (text) => {
      output += text;
      if (!onLine) return;
      const lines = (open + text).split('\n');
      open = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => done({ status: 1, output: `${program}: ${error.message}` }));
    child.once('close', (status) => {
      running.delete(one);
      if (open) onLine?.(open);
      done({ status: status ?? 1, output });
    });
  });
}
