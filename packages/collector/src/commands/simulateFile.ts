// `simulate`: replays a recorded journey, and prints what would be asked.

import { existsSync, readFileSync } from 'node:fs';
import { listMoments } from '@klankbord/protocol/condition';
import { defaultStages, type StageTable } from '@klankbord/protocol/journey';
import { checkSurvey, type Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import { assumptions } from '../simulate/assumptions';
import { readRecording } from '../simulate/readRecording';
import type { Site } from '../simulate/replaySession';
import { moveTo, simulate } from '../simulate/simulate';
import type { Simulation } from '../simulate/timeline';
import { commandError } from './commandError';
import type { Out } from './lintFiles';
import type { Asked } from './readArguments';
import { readMomentsFile } from './readMomentsFile';
import { readNow } from './readNow';
import { readSurveyFile } from './readSurveyFile';
import { timelineText } from './timelineText';

async function readSite(file: string, momentsFile: string | undefined): Promise<Site> {
  const own = await readMomentsFile(momentsFile);
  const read = await readSurveyFile(file);
  if ('reason' in read) throw commandError(1, `--surveys ${file}: ${read.reason}`);
  const surveys = read.surveys.map((survey): Survey => {
    const verdict = checkSurvey(survey);
    if (verdict.ok) return verdict.value;
    const name = isObject(survey) && typeof survey.id === 'string' ? ` "${survey.id.slice(0, 64)}"` : '';
    throw commandError(
      1,
      `--surveys ${file}: the survey${name} is refused: ${verdict.detail}. See: klankbord lint ${file}`,
    );
  });
  return {
    surveys: surveys.filter(({ id }, index) => surveys.findIndex((one) => one.id === id) === index),
    moments: listMoments(own ?? read.moments),
    stages: isObject(read.stages) ? (read.stages as StageTable) : defaultStages,
  };
}

const timeText = (ms: number): string => new Date(ms).toISOString();

/** For machines: times as ISO 8601. */
const asJson = ({ entries, outcomes, assumed, ...rest }: Simulation): object => ({
  ...rest,
  timeline: entries.map(({ at, ...entry }) => ({ time: timeText(at), ...entry })),
  surveys: outcomes.map((one) => ({
    ...one,
    asked: one.asked.map(timeText),
    came: one.came.map(timeText),
    held: one.held.map(({ at, ...held }) => ({ time: timeText(at), ...held })),
  })),
  assumed: assumed.map((what) => assumptions[what]),
});

/**
 * @throws a command error: 2 for what is missing on the command line, 1 for files that are not what they should be
 */
export async function simulateFile(file: string | undefined, values: Asked['values'], out: Out): Promise<void> {
  if (!file)
    throw commandError(2, 'Say which journey to replay: klankbord simulate journey.json --surveys surveys.json');
  if (!values.surveys)
    throw commandError(2, `Say which surveys to try on it: klankbord simulate ${file} --surveys surveys.json`);
  if (!existsSync(file)) throw commandError(2, `There is no file ${file}. Its place is read from ${process.cwd()}`);
  const now = readNow(values.now);
  const site = await readSite(values.surveys, values.moments);
  const read = readRecording(readFileSync(file, 'utf8'));
  if (!read.ok) throw commandError(1, `${file}: ${read.reason}`);
  const simulations = read.recordings
    .map((recording) => (now === undefined ? recording : moveTo(recording, now)))
    .map((recording) => simulate(recording, site));
  if (values.json) out.print(`${JSON.stringify(simulations.map(asJson), null, 2)}\n`);
  else out.print(simulations.map((one) => timelineText(one, out.paint)).join('\n'));
}
