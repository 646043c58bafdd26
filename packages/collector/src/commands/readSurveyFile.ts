// Reads what a file says of surveys: a survey, a list, or a configuration; as JSON, or exported by a module.

import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isObject } from '@klankbord/protocol/wire';
import type { LintedFile } from '../lint/site';
import { commandError } from './commandError';

/** A file that could not be read as what it should be; the others still are. */
export interface UnreadFile {
  file: string;
  reason: string;
}

/** What a value says; of modules every export is looked at, and what stands in two of them is one. */
function readExports(values: Record<string, unknown>): Omit<LintedFile, 'file'> & { found: boolean } {
  const surveys = new Set<unknown>();
  const around: Record<string, unknown> = {};
  let found = false;
  const take = (value: unknown, name: string): void => {
    const isWhole = name === 'default';
    if (Array.isArray(value) && (isWhole || value.every((one) => isObject(one) && 'questions' in one))) {
      found = true;
      for (const survey of value) surveys.add(survey);
    } else if (isObject(value) && ('questions' in value || (isWhole && !('surveys' in value || 'moments' in value)))) {
      found = true;
      surveys.add(value);
    } else if (isObject(value) && ('surveys' in value || (isWhole && 'moments' in value))) {
      found = true;
      for (const member of ['moments', 'stages', 'theme']) around[member] ??= value[member];
      if (Array.isArray(value.surveys)) for (const survey of value.surveys) surveys.add(survey);
    } else if (name === 'moments' || name === 'stages' || name === 'theme') {
      found = true;
      around[name] = value;
    }
  };
  for (const [name, value] of Object.entries(values)) take(value, name);
  // As it would travel: a survey is JSON, whatever made it. What turns in a circle throws here.
  return JSON.parse(JSON.stringify({ surveys: [...surveys], ...around, found })) as ReturnType<typeof readExports>;
}

async function readValues(path: string): Promise<Record<string, unknown>> {
  if (/\.[mc]?js$/.test(extname(path))) return { ...((await import(pathToFileURL(path).href)) as object) };
  return { default: JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown };
}

const MEANT = 'It should hold a survey, a list of surveys, or a configuration with "surveys".';

/**
 * @throws a command error with exit code 2 when there is no such file
 */
export async function readSurveyFile(file: string): Promise<LintedFile | UnreadFile> {
  const path = resolve(file);
  if (!existsSync(path)) throw commandError(2, `There is no file ${file}. Its place is read from ${process.cwd()}`);
  if (/\.[mc]?tsx?$/.test(path))
    return { file, reason: 'TypeScript is not read here. Export the surveys from an .mjs file, or save them as JSON.' };
  try {
    const { found, ...read } = readExports(await readValues(path));
    return found ? { file, ...read } : { file, reason: `Nothing in it is a survey. ${MEANT}` };
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { file, reason: `It cannot be read: ${said}` };
  }
}
