// Readings and changes of the Import page: a file looked over, imported, its refused rows, an import taken back.

import { type Reading, read, readText, type ResponseSummary, siteRoot, write } from '../readings';

export const scoreRoles = ['nps', 'csat', 'ces', 'rating', 'expectation'] as const;
export const roles = [
  'ignore',
  'time',
  ...scoreRoles,
  'goal',
  'text',
  'choice',
  'user',
  'reference',
  'product',
  'product_name',
  'page',
  'channel',
  'locale',
  'name',
  'email',
  'phone',
] as const;
export type Role = (typeof roles)[number];

export const goals = ['yes', 'partly', 'no'] as const;
export type Goal = (typeof goals)[number];

export interface MappedColumn {
  column: string;
  as: Role;
  scale?: [number, number];
  /** What words in the cells stand for. */
  values?: Record<string, number | Goal>;
  [member: string]: unknown;
}

/** What each column is for; members that the page does not show stay as they were in a saved mapping. */
export interface Mapping {
  source: string;
  survey: { id: string; name?: string; version?: number };
  channel?: string;
  locale?: string;
  time?: string;
  zone?: string;
  dates?: 'day-first' | 'month-first';
  rulesForDays?: number;
  columns: MappedColumn[];
  [member: string]: unknown;
}

export interface Gap {
  code: 'no-answer' | 'no-time' | 'date-order' | 'no-zone' | 'unknown-column' | 'twice';
  message: string;
  column?: string;
  examples?: string[];
}

export interface Counts {
  rows: number;
  taken: number;
  known: number;
  refused: number;
}

export interface RefusedRow {
  row: number;
  faults: { code: string; column?: string; value?: string; reason: string; remedy: string }[];
}

export interface FileColumn {
  name: string;
  filled: number;
  examples: string[];
  /** Those that are no score or goal by themselves. */
  words: string[];
}

export interface ImportPreview {
  file: { encoding: string; delimiter: string; hasHead: boolean; columns: FileColumn[] };
  mapping: Mapping;
  gaps: Gap[];
  /** Null while something has to be said first. */
  counts: Counts | null;
  sample: ResponseSummary[];
  refused: RefusedRow[];
}

export interface ImportReport {
  id: string;
  counts: Counts;
  refused: RefusedRow[];
}

/** A large file takes its time; milliseconds. */
const TIMEOUT_MS = 120_000;

const at = (site: string, path = ''): string => `${siteRoot(site)}/imports${path}`;

function formOf(file: File, mapping: Mapping | undefined): RequestInit {
  const body = new FormData();
  body.set('file', file);
  if (mapping) body.set('mapping', JSON.stringify(mapping));
  return { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) };
}

/** @param mapping without it, what the names of the columns say */
export const previewImport = (site: string, file: File, mapping?: Mapping): Promise<Reading<ImportPreview>> =>
  read(at(site, '/preview'), formOf(file, mapping));

export const postImport = (site: string, file: File, mapping: Mapping): Promise<Reading<ImportReport>> =>
  read(at(site), formOf(file, mapping));

/** The refused rows as the text of a CSV file. */
export const readRefused = (site: string, file: File, mapping: Mapping): Promise<Reading<string>> =>
  readText(at(site, '/refused'), formOf(file, mapping));

export const undoImport = (site: string, id: string): Promise<Reading<{ dropped: number }>> =>
  write('DELETE', at(site, `/${encodeURIComponent(id)}`));
