#!/usr/bin/env node
// The command line: `klankbord serve` and its siblings, one file each in `commands/`.

import { backup } from './commands/backup';
import { isCommandError } from './commands/commandError';
import { eraseVisitor } from './commands/eraseVisitor';
import { exportAnswers } from './commands/exportAnswers';
import { helpText } from './commands/helpText';
import { importAnswers } from './commands/importAnswers';
import { lintFiles } from './commands/lintFiles';
import { createPaint } from './commands/paint';
import { readArguments } from './commands/readArguments';
import { readServeSettings } from './commands/readServeSettings';
import { serve } from './commands/serve';
import { simulateFile } from './commands/simulateFile';
import { tokens } from './commands/tokens';
import { readVersion } from './version';

async function run(words: string[]): Promise<void> {
  const { command, values, files } = readArguments(words, process.env);
  const out = {
    print: (text: string) => void process.stdout.write(text),
    paint: createPaint(process.stdout, process.env),
  };
  if (command === 'help') process.stdout.write(helpText);
  else if (command === 'version') process.stdout.write(`${readVersion()}\n`);
  else if (command === 'serve') await serve(readServeSettings(values));
  else if (command === 'import') process.exitCode = await importAnswers(files[0], values, Date.now(), out.print);
  else if (command === 'erase') await eraseVisitor(values, Date.now(), out.print);
  else if (command === 'backup') await backup(files[0], values, out.print);
  else if (command === 'token') out.print(await tokens(files, values, Date.now()));
  else if (command === 'lint') process.exitCode = await lintFiles(files, values, out);
  else if (command === 'simulate') await simulateFile(files[0], values, out);
  else await exportAnswers({ site: values.site, data: values.data! }, process.stdout);
}

// `klankbord export | head` closes our stdout early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(
    `${isCommandError(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = isCommandError(error) ? error.exitCode : 1;
});
