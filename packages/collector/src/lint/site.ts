// What lint looks at: the surveys of all files together, with the moments, stages and events they may name.

import { listMoments, type Moment } from '@klankbord/protocol/condition';
import { defaultStages } from '@klankbord/protocol/journey';
import { isObject } from '@klankbord/protocol/wire';
import { eventNames } from './eventNames';

/** A survey as somebody wrote it: nothing is known of its members. */
export type Draft = Record<string, unknown>;

export interface LintedFile {
  /** As it was named on the command line. */
  file: string;
  surveys: unknown[];
  /** The members `moments`, `stages` and `theme` of a configuration. */
  moments?: unknown;
  stages?: unknown;
  theme?: unknown;
}

export interface LintedSurvey {
  file: string;
  /** Its place in the file, from 0. */
  index: number;
  survey: Draft;
  /** Its id, or its place where it has none. */
  name: string;
}

export interface LintedSite {
  files: LintedFile[];
  surveys: LintedSurvey[];
  moments: Record<string, Moment>;
  stages: string[];
  /** Names of events that need no explanation. */
  events: string[];
  /** Milliseconds since 1970. */
  now: number;
}

const nameOf = (survey: unknown, index: number): string =>
  isObject(survey) && typeof survey.id === 'string' && survey.id ? survey.id.slice(0, 64) : `surveys[${index}]`;

/** All files as one site, as the browser lays options over defaults. */
export function readSite(files: LintedFile[], now: number, ownEvents: string[]): LintedSite {
  const own = files.map(({ moments }) => moments);
  const tables = files.map(({ stages }) => stages).filter(isObject);
  const stages = tables.length ? (Object.assign({}, ...tables) as Record<string, unknown>) : defaultStages;
  const staged = Object.values(stages)
    .flat()
    .filter((name): name is string => typeof name === 'string');
  return {
    files,
    surveys: files.flatMap(({ file, surveys }) =>
      surveys.map((survey, index) => ({
        file,
        index,
        survey: isObject(survey) ? survey : {},
        name: nameOf(survey, index),
      })),
    ),
    moments: own.includes(false) ? listMoments(false) : listMoments(Object.assign({}, ...own.filter(isObject))),
    stages: Object.keys(stages),
    events: [...eventNames, ...staged.filter((name) => !name.includes('/')), ...ownEvents],
    now,
  };
}

/** The questions of a survey, whatever they are; what is no object is an empty one, so that places stay right. */
export const questionsOf = ({ questions }: Draft): Draft[] =>
  Array.isArray(questions) ? questions.map((question) => (isObject(question) ? question : {})) : [];

/** The lists of objects that stand in a member. */
export const listIn = (value: unknown): Draft[] => (Array.isArray(value) ? value.filter(isObject) : []);
