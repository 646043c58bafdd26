// What each column of a file is for, and what holds for the whole file: the JSON that the page and the command line share.

import { z } from 'zod';
import { dateOrders } from './dateOrder';
import { delimiters } from './guessDelimiter';

/** Numbers on a scale. */
export const scoreRoles = ['nps', 'csat', 'ces', 'rating', 'expectation'] as const;
/** What somebody answered; a file may have several of each. */
export const answerRoles = [...scoreRoles, 'goal', 'text', 'choice'] as const;
/** What is known about it; one column each. */
export const factRoles = [
  'time',
  'reference',
  'user',
  'product',
  'product_name',
  'page',
  'channel',
  'locale',
  'name',
  'email',
  'phone',
] as const;
export const roles = [...answerRoles, ...factRoles, 'ignore'] as const;

export type ScoreRole = (typeof scoreRoles)[number];
export type Role = (typeof roles)[number];

export const isScoreRole = (role: Role): role is ScoreRole => (scoreRoles as readonly Role[]).includes(role);
export const isAnswerRole = (role: Role): boolean => (answerRoles as readonly Role[]).includes(role);

const text = (max: number) => z.string().trim().min(1).max(max);

function isEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const columnShape = z.strictObject({
  column: text(220).meta({ description: 'The name of the column in the file.' }),
  as: z.enum(roles).meta({ description: 'What it is for.' }),
  question: text(128)
    .optional()
    .meta({ description: 'Id of the question; made of the name of the column when absent.' }),
  label: text(1000).optional().meta({ description: 'What was asked; the name of the column when absent.' }),
  metric: text(64).optional().meta({ description: 'Name of the score; its type when absent.' }),
  scale: z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => low < high, 'must go from a lower to a higher number')
    .optional()
    .meta({ description: 'Ends of the scale; the usual ones of the type when absent.' }),
  values: z
    .record(z.string(), z.union([z.number(), z.enum(['yes', 'partly', 'no'])]))
    .optional()
    .meta({ description: 'What words in the cells stand for: `{"Very satisfied": 5}`, `{"Gelukt": "yes"}`.' }),
  separator: z.string().min(1).max(5).optional().meta({ description: 'Between several choices in a cell.' }),
});

export const mappingShape = z
  .strictObject({
    source: text(64).meta({ description: 'Where the answers are from. An answer of a source is taken once.' }),
    survey: z.strictObject({ id: text(128), name: text(200).optional(), version: z.int().min(1).optional() }),
    channel: text(64).optional().meta({ description: 'Of rows without one of their own.' }),
    locale: text(35).optional().meta({ description: 'Language of rows without one of their own.' }),
    time: text(60).optional().meta({ description: 'Of rows without one of their own.' }),
    zone: text(64)
      .refine(isZone, 'is no time zone: write it like Europe/Amsterdam')
      .optional()
      .meta({ description: 'Of times that are written without one.' }),
    dates: z.enum(dateOrders).optional().meta({ description: 'How to read 01/02/2026.' }),
    rulesForDays: z.int().min(0).max(365).optional().meta({
      description: 'Loop rules look at imported answers of the last so many days; 0, the default, is none.',
    }),
    encoding: text(40).refine(isEncoding, 'is no encoding: write it like windows-1252').optional(),
    delimiter: z.enum(delimiters).optional(),
    hasHead: z.boolean().optional().meta({ description: 'Whether the first line names the columns.' }),
    columns: z.array(columnShape).max(200),
  })
  .meta({ id: 'ImportMapping' });

export type Mapping = z.infer<typeof mappingShape>;
export type MappedColumn = Mapping['columns'][number];
