// What the columns of a table probably hold, by their names; a guess that people look over.

import { columnWords } from './columnWords';
import type { Role } from './mapping';

/** Small letters and blanks: `Comment_text (EN)` is `comment text en`. */
const plain = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Fit {
  role: Role;
  /** The words that fit, and how much of the name they are. */
  length: number;
  isWhole: boolean;
}

/** Short words (id, ref, page) count only as the whole name: within a question they mean something else. */
const LEAST_WITHIN = 3;

function fitOf(name: string): Fit | undefined {
  const fits = columnWords.flatMap(([role, words]) =>
    words.flatMap((word): Fit[] => {
      if (name === word) return [{ role, length: word.length, isWhole: true }];
      const isWithin = word.length >= LEAST_WITHIN && ` ${name} `.includes(` ${word} `);
      return isWithin ? [{ role, length: word.length, isWhole: false }] : [];
    }),
  );
  return fits.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.length - a.length)[0];
}

/** Ours: what stands beside rows that were refused. */
const isOurs = (name: string): boolean => /^klankbord (?:row|reason|column)$/.test(name);

/**
 * @param columns their names
 * @returns a role for each; `ignore` where the name says nothing
 * @example guessRoles(['Datum', 'NPS', 'Waarom?']) // ['time', 'nps', 'text']
 */
export function guessRoles(columns: string[]): Role[] {
  const fits = columns.map((column) => (isOurs(plain(column)) ? undefined : fitOf(plain(column))));
  return fits.map((fit, index) => {
    if (!fit) return 'ignore';
    if (fit.role === 'text') return 'text';
    // One column of a kind: the one whose name says it best, the first of equals.
    const better = fits.some((other, at) => {
      if (at === index || other?.role !== fit.role) return false;
      if (other.isWhole !== fit.isWhole) return other.isWhole;
      return other.length > fit.length || (other.length === fit.length && at < index);
    });
    return better ? 'ignore' : fit.role;
  });
}
