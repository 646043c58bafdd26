// Readings and changes of the Surveys page: what is published, what was, and publishing.

import { type Page, query, type Reading, read, siteRoot, write } from '../readings';

export interface SurveyVersion {
  version: number;
  time: string;
  /** Absent for what was published before versions were kept. */
  who?: string;
  note?: string;
  surveys: number;
}

export interface PublishedSurvey {
  id: string;
  name?: string;
  version?: number;
  /** The name of a moment, or a condition in plain words; empty: only when it is opened. */
  asked: { moment?: string; words?: string };
  sample?: number;
  schedule?: { from?: string; until?: string };
  questions: number;
  answers: number;
  last: string | null;
}

export interface Finding {
  severity: 'error' | 'warning';
  code: string;
  survey?: string;
  question?: string;
  place: string;
  what: string;
  why: string;
  fix: string;
}

export interface MemberChange {
  member: string;
  before?: unknown;
  after?: unknown;
}

export interface NamedSurvey {
  id: string;
  name?: string;
}

export interface SurveyDifference {
  added: NamedSurvey[];
  removed: NamedSurvey[];
  changed: (NamedSurvey & { changes: MemberChange[] })[];
  same: number;
}

/** All surveys of a site, or one that is laid over those that are published. */
export type SurveyWish = { surveys: unknown[] } | { survey: Record<string, unknown> };

export interface SurveyCheck {
  refused: boolean;
  findings: Finding[];
  difference: SurveyDifference;
  /** The version it was compared with; 0 is none. */
  over: number;
}

export interface Published {
  version: number;
  surveys: number;
}

const at = (site: string, path = ''): string => `${siteRoot(site)}/surveys${path}`;

export const listSurveys = (
  site: string,
): Promise<Reading<{ items: PublishedSurvey[]; published: SurveyVersion | null }>> => read(at(site));

export const checkSurveys = (site: string, wish: SurveyWish): Promise<Reading<SurveyCheck>> =>
  write('POST', at(site, '/check'), wish);

/** @param over the version that the differences were shown against; publishes nothing when it is another by now */
export const publishSurveys = (
  site: string,
  wish: SurveyWish,
  over: number,
  note: string,
): Promise<Reading<Published>> => write('POST', at(site), { ...wish, over, ...(note && { note }) });

export const listVersions = (site: string, cursor?: string | null): Promise<Reading<Page<SurveyVersion>>> =>
  read(`${at(site, '/versions')}${query({ cursor, limit: 20 })}`);

/** @param against the version it is compared with; without it the one before */
export const getVersion = (
  site: string,
  version: number,
  against?: number,
): Promise<Reading<{ version: SurveyVersion; against: SurveyVersion | null; difference: SurveyDifference }>> =>
  read(`${at(site, `/versions/${version}`)}${query({ against })}`);

export const restoreVersion = (
  site: string,
  version: number,
  over: number,
  note: string,
): Promise<Reading<Published>> =>
  write('POST', at(site, `/versions/${version}/restore`), { over, ...(note && { note }) });
