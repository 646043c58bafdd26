// `import`: takes answers from elsewhere out of a CSV file.

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type PreparedImport, prepareImport } from '../import/prepareImport';
import { refusedCsv } from '../import/refusedCsv';
import { runImport } from '../import/runImport';
import { isStoreFailure } from '../store/storeFailure';
import type { Store } from '../store/store';
import { commandError } from './commandError';
import { importText } from './importText';
import { openExisting } from './openExisting';
import type { Asked } from './readArguments';
import { readMapFile } from './readMapFile';
import { WHO } from './who';

const HOW = 'klankbord import answers.csv --site shop --dry-run';

type Print = (text: string) => void;

/** What has to be said first stops the import, and a look is shown none of the rest. */
function checkGaps({ gaps }: PreparedImport, map: string | undefined): void {
  if (!gaps.length) return;
  const said = gaps.map(({ message }) => `  ${message}`).join('\n');
  const where =
    map === undefined
      ? 'Save the map that --dry-run prints, say it there, and name it: --map map.json'
      : `Say it in ${map}.`;
  throw commandError(1, `Nothing was imported: something has to be said first.\n${said}\n${where}`);
}

async function undo(store: Store, site: string, id: string, now: number, print: Print): Promise<0 | 1> {
  const dropped = await store.dropImport(site, id);
  if (!dropped) throw commandError(1, `No answer of ${site} was brought by an import ${JSON.stringify(id)}.`);
  await store.writeAudit({ atMs: now, site, who: WHO, action: 'import.undone', detail: String(dropped) });
  print(`Taken back: ${dropped} answers.\n`);
  return 0;
}

async function store(to: Store, site: string, prepared: PreparedImport): Promise<void> {
  let stored = 0;
  try {
    await runImport(to, site, prepared, (count) => (stored = count));
  } catch (error) {
    if (!isStoreFailure(error)) throw error;
    throw commandError(
      1,
      `The database was busy or full: ${stored} of ${prepared.arrivals.length} answers are stored. Run it again, nothing is taken twice.`,
    );
  }
}

/**
 * @returns the status to end with: 1 when rows were refused
 * @throws a command error: 2 when it is not said what and where, 1 when the file cannot be imported
 */
export async function importAnswers(
  file: string | undefined,
  values: Asked['values'],
  now: number,
  print: Print,
): Promise<0 | 1> {
  const { site, data, map, refused: refusedFile, undo: undone } = values;
  const isLook = values['dry-run'] === 'true';
  if (!site || (file === undefined) === (undone === undefined)) throw commandError(2, `Say what and where: ${HOW}`);
  if (file !== undefined && !existsSync(file)) {
    throw commandError(2, `There is no file ${file}. Its place is read from ${process.cwd()}`);
  }
  const mapping = readMapFile(map);
  const opened = openExisting(data!, { toRead: isLook });
  try {
    if (!(await opened.getSite(site))) throw commandError(1, `There is no site ${JSON.stringify(site)} in ${data}.`);
    if (undone !== undefined) return await undo(opened, site, undone, now, print);
    const wish = {
      site,
      bytes: readFileSync(file!),
      fileName: basename(file!),
      mapping,
      importId: randomUUID(),
      nowMs: now,
    };
    const prepared = await prepareImport(opened, wish);
    if (!prepared.ok) throw commandError(1, `${file}: ${prepared.message}`);
    if (!isLook) {
      checkGaps(prepared, map);
      await store(opened, site, prepared);
      const { source } = prepared.mapping;
      const detail = `${source}: ${prepared.arrivals.length} taken, ${prepared.known} known, ${prepared.refused.length} refused`;
      await opened.writeAudit({ atMs: now, site, who: WHO, action: 'answers.imported', detail });
    }
    if (refusedFile && prepared.refused.length)
      writeFileSync(refusedFile, refusedCsv(prepared.table, prepared.refused));
    print(importText(prepared, { isLook, importId: wish.importId, refusedFile }));
    return prepared.refused.length || prepared.gaps.length ? 1 : 0;
  } finally {
    await opened.close();
  }
}
