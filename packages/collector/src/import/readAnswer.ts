// What a cell answers: a score on its scale, a goal reached or not, words, choices.

import { usualScales } from '@klankbord/protocol/survey';
import { scrubText } from '@klankbord/protocol/scrub';
import type { Answer } from '@klankbord/protocol/wire';
import { isScoreRole, type MappedColumn } from './mapping';
import { readNumber } from './readNumber';
import { rowFault, type RowFault } from './rowFault';
import { slugOf } from './slugOf';

export type Read<T> = { ok: true; value: T } | { ok: false; fault: RowFault };

const refuse = (fault: RowFault): { ok: false; fault: RowFault } => ({ ok: false, fault });

const GOALS: Record<string, string[]> = {
  yes: ['yes', 'y', 'true', '1', 'ja', 'oui', 'si', 'sí', 'sim', 'reached', 'done', 'completed', 'x'],
  partly: ['partly', 'partially', 'deels', 'gedeeltelijk', 'teilweise', 'partiellement', 'en partie', 'en parte'],
  no: ['no', 'n', 'false', '0', 'nee', 'nein', 'non', 'não', 'not reached', 'missed'],
};

type Values = NonNullable<MappedColumn['values']>;

/** The words of a mapping are made ready once, and not for each cell: there may be many of both. */
const readyWords = new WeakMap<Values, Map<string, number | string>>();

function wordsOf(values: Values): Map<string, number | string> {
  const known = readyWords.get(values);
  if (known) return known;
  // Of words that are the same but for capitals the first counts.
  const words = new Map(
    Object.entries(values)
      .reverse()
      .map(([word, value]) => [word.trim().toLowerCase(), value]),
  );
  readyWords.set(values, words);
  return words;
}

/** What the mapping says that stands for the word in the cell. */
const namedValue = ({ values }: MappedColumn, cell: string): number | string | undefined =>
  values && wordsOf(values).get(cell.toLowerCase());

/** The question that a column asked; ids are made of the column's name where none is given. */
export function questionOf({ column, question, label, as }: MappedColumn): { question: string; label: string } {
  return { question: question ?? (slugOf(column) || as), label: label ?? column };
}

function readScore(column: MappedColumn, cell: string): Read<Answer> {
  const type = column.as;
  const named = namedValue(column, cell);
  const value = typeof named === 'number' ? named : readNumber(cell);
  if (value === undefined) return refuse(rowFault('no-number', column.column, cell));
  if (type === 'nps' && !Number.isInteger(value)) return refuse(rowFault('no-whole', column.column, cell));
  const scale = column.scale ?? usualScales[type]!;
  if (value < scale[0] || value > scale[1]) {
    const fault = rowFault('off-scale', column.column, cell);
    return refuse({ ...fault, reason: `${fault.reason} of ${scale.join(' to ')}` });
  }
  return { ok: true, value: { ...questionOf(column), type, value, scale } };
}

function readGoal(column: MappedColumn, cell: string): Read<Answer> {
  const word = cell.toLowerCase();
  const success = namedValue(column, cell) ?? Object.keys(GOALS).find((goal) => GOALS[goal]!.includes(word));
  if (typeof success !== 'string') return refuse(rowFault('no-goal', column.column, cell));
  return { ok: true, value: { ...questionOf(column), type: 'goal', value: { success } } };
}

function readChoice(column: MappedColumn, cell: string): Read<Answer> {
  const texts = column.separator ? cell.split(column.separator) : [cell];
  const value = texts.flatMap((text) => {
    const label = scrubText(text.trim());
    return label ? [{ id: slugOf(label) || label.slice(0, 60), label }] : [];
  });
  return { ok: true, value: { ...questionOf(column), type: 'choice', value } };
}

/** Words that a column of scores or goals cannot be read by, unless its `values` say what they stand for. */
export const isUnnamedWord = (column: MappedColumn, cell: string): boolean => {
  const read =
    isScoreRole(column.as) || column.as === 'goal' ? readAnswer({ ...column, values: undefined }, cell) : undefined;
  return read?.ok === false && ['no-number', 'no-goal'].includes(read.fault.code);
};

/**
 * @param column one that holds an answer
 * @param cell what stands there, not empty
 */
export function readAnswer(column: MappedColumn, cell: string): Read<Answer> {
  if (isScoreRole(column.as)) return readScore(column, cell);
  if (column.as === 'goal') return readGoal(column, cell);
  if (column.as === 'choice') return readChoice(column, cell);
  return { ok: true, value: { ...questionOf(column), type: 'text', value: scrubText(cell) } };
}
