// A Chromium with a profile of its own that can be killed like a crash, and started again on the same profile.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './findChromium.mjs';

export interface KillableChromium {
  start(): Promise<BrowserContext>;
  /** SIGKILL to the whole browser, at once. */
  kill(): void;
  remove(): void;
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** True when a command has ended well. */
function run(command: string, args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

export function createKillableChromium(): KillableChromium {
  const profile = mkdtempSync(join(tmpdir(), 'klankbord-profile-'));
  const kill = (): void => {
    run('pkill', ['-KILL', '-f', profile]);
    // A process that is still dying holds the lock of the database, and the next browser could not open it.
    for (let tries = 0; tries < 100 && run('pgrep', ['-f', profile]); tries++) Atomics.wait(pause, 0, 0, 50);
  };
  return {
    start() {
      // What a killed Chromium leaves to say that the profile is in use.
      for (const file of readdirSync(profile))
        if (file.startsWith('Singleton')) rmSync(join(profile, file), { force: true });
      return chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: chromiumArguments() });
    },
    kill,
    remove() {
      kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
