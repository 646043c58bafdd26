// Reads moments from a file: what the option `moments` holds, or a configuration with it.

import { isObject } from '@klankbord/protocol/wire';
import { commandError } from './commandError';
import { readSurveyFile } from './readSurveyFile';

/**
 * @returns the option `moments`, as `listMoments` takes it; undefined when no file is named
 * @throws a command error with exit code 2 when there is no such file, or nothing of the kind in it
 */
export async function readMomentsFile(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  const read = await readSurveyFile(file);
  if ('reason' in read) throw commandError(2, `--moments ${file}: ${read.reason}`);
  if (read.moments !== undefined) return read.moments;
  const [only] = read.surveys;
  const isMoments =
    read.surveys.length === 1 &&
    isObject(only) &&
    Object.values(only).every(
      (moment) => moment === false || (isObject(moment) && ('when' in moment || 'oncePer' in moment)),
    );
  if (isMoments) return only;
  throw commandError(
    2,
    `--moments ${file}: it should hold moments by name: { "moments": { "my-moment": { "when": { … } } } }`,
  );
}
