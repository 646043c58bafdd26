// `npm start`, step by step.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildIfStale } from './buildIfStale.mjs';
import { checkPorts } from './checkPorts.mjs';
import { checkRunning } from './checkRunning.mjs';
import { installIfStale } from './installIfStale.mjs';
import { prepareData } from './prepareData.mjs';
import { helpText, readFlags } from './readFlags.mjs';
import { root } from './root.mjs';
import { stopCommands } from './runCommand.mjs';
import { serveShop } from './serveShop.mjs';
import { startCollector } from './startCollector.mjs';
import { stopWith, tellError } from './stopWith.mjs';
import { addressOf, summary } from './summary.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves with the first signal that asks us to stop; a second one ends at once. */
function untilStopped() {
  return new Promise((done) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        done(signal);
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

/** The address by which people open it: the collector itself says 127.0.0.1. */
const friendly = (link) => link.replace('//127.0.0.1:', '//localhost:');

async function startBoth({ port, shopPort, data, empty, onEnd }) {
  console.log('Preparing the data …');
  const { password, filled } = await prepareData({ data, empty });
  if (filled)
    console.log(
      `  eight weeks of sample traffic: ${filled.events} events, ${filled.answers} answers, ${filled.seconds} s`,
    );
  const collector = await startCollector({ port, data, onEnd });
  const shop = await serveShop({ port: shopPort, collectorPort: port }).catch(async (error) => {
    await collector.stop();
    throw error;
  });
  return {
    signIn: friendly(collector.signIn),
    password,
    async stop() {
      await shop.close();
      await collector.stop();
    },
  };
}

async function serveUntilStopped(flags, stopped) {
  const data = flags.data ? resolve(flags.data) : join(root, 'klankbord-data');
  let fell;
  const fallen = new Promise((done) => (fell = done));
  const running = await startBoth({ ...flags, data, onEnd: (status) => fell({ status }) });
  console.log(summary({ ...flags, ...running, data: relative(process.cwd(), data) || '.' }));
  const end = await Promise.race([fallen, stopped]);
  if (typeof end !== 'string') {
    await running.stop();
    throw stopWith(1, `The collector ended with status ${end.status}; its last words stand above.`);
  }
  console.log('\nStopping …');
  await running.stop();
  console.log('Stopped. Your data is kept.');
}

async function checkOnce(flags) {
  const data = mkdtempSync(join(tmpdir(), 'klankbord-check-'));
  try {
    const running = await startBoth({ ...flags, data });
    try {
      await checkRunning({ shop: addressOf(flags.shopPort), collector: addressOf(flags.port), ...running, ...flags });
    } finally {
      await running.stop();
    }
    console.log('All is well. Stopped.');
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** @param words what stands after `npm start --` */
export async function runStart(words) {
  try {
    const flags = readFlags(words);
    if (flags.help) return void console.log(helpText());
    await checkPorts({ port: flags.port, 'shop-port': flags.shopPort }, words);
    const stopped = untilStopped();
    const before = stopped.then((signal) => stopWith(0, `Stopped by ${signal} before anything ran.`));
    const prepared = (async () => {
      await installIfStale();
      await buildIfStale();
    })();
    const early = await Promise.race([prepared, before]);
    if (early) {
      stopCommands();
      await prepared.catch(() => undefined);
      return void console.log(`\n${early.message}`);
    }
    await (flags.check ? checkOnce(flags) : serveUntilStopped(flags, stopped));
  } catch (error) {
    tellError(error);
  }
}
