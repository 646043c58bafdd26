// `lint`: looks survey files over, and prints what it finds.

import { error, type Finding } from '../lint/finding';
import { lint } from '../lint/lint';
import type { LintedFile } from '../lint/site';
import { commandError } from './commandError';
import { findingsText } from './findingsText';
import type { Paint } from './paint';
import type { Asked } from './readArguments';
import { readMomentsFile } from './readMomentsFile';
import { readNow } from './readNow';
import { readSurveyFile, type UnreadFile } from './readSurveyFile';

export interface Out {
  print(text: string): void;
  paint: Paint;
}

const unread = ({ file, reason }: UnreadFile): Finding => ({
  file,
  ...error('unread-file', '', reason, 'Nothing in it could be looked over.', 'Mend the file and run this again.'),
});

/**
 * @returns the status to end with: 1 when there are errors, with `strict` also for warnings
 * @throws a command error with exit code 2 when no file is named, or one that is not there
 */
export async function lintFiles(names: string[], values: Asked['values'], { print, paint }: Out): Promise<0 | 1> {
  if (!names.length) throw commandError(2, 'Say which files to look over: klankbord lint surveys.json');
  const now = readNow(values.now) ?? Date.now();
  const moments = await readMomentsFile(values.moments);
  const read = await Promise.all([...new Set(names)].map(readSurveyFile));
  const files = read.filter((one): one is LintedFile => !('reason' in one));
  const around: LintedFile[] = moments === undefined ? [] : [{ file: values.moments!, surveys: [], moments }];
  const ownEvents = (values.events ?? '').split(',').map((name) => name.trim());
  const findings = [
    ...read.filter((one): one is UnreadFile => 'reason' in one).map(unread),
    ...lint([...files, ...around], now, ownEvents),
  ];
  const counts = [...read, ...around].map((one) => ({
    file: one.file,
    surveys: 'surveys' in one ? one.surveys.length : 0,
  }));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (values.json) print(`${JSON.stringify({ errors, warnings, files: counts, findings }, null, 2)}\n`);
  else print(findingsText(counts, findings, paint));
  return errors || (values.strict && warnings) ? 1 : 0;
}
