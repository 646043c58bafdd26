// Readings about answers as a whole, and about those who gave them.

import { type FileFormat, type Narrowing, query, type Reading, read, siteRoot } from '../readings';
import type { Choice, Drivers, Visitor } from '../shapes';

export const listChoices = (site: string): Promise<Reading<{ items: Choice[] }>> => read(`${siteRoot(site)}/choices`);

export const listDrivers = (site: string, narrowing: Narrowing): Promise<Reading<Drivers>> =>
  read(`${siteRoot(site)}/drivers${query(narrowing)}`);

/** The address of scores or drivers as a file. */
export const figuresFileAddress = (
  site: string,
  figures: 'scores' | 'drivers',
  narrowing: Narrowing,
  format: FileFormat,
): string => `${siteRoot(site)}/${figures}${query({ ...narrowing, format })}`;

const visitorRoot = (site: string, id: string): string => `${siteRoot(site)}/visitors/${encodeURIComponent(id)}`;

export const getVisitor = (site: string, id: string): Promise<Reading<Visitor>> => read(visitorRoot(site, id));

/** Erases a customer in all browsers that are known to be theirs; it cannot be taken back. */
export const eraseVisitor = (site: string, id: string): Promise<Reading<{ erased: string[] }>> =>
  read(visitorRoot(site, id), { method: 'DELETE' });

/** The address of everything that is stored of a customer, as a file. */
export const visitorExportAddress = (site: string, id: string): string => `${visitorRoot(site, id)}/export`;
