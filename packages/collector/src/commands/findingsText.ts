// Findings as people read them: by file and survey, the places under each other, sentences that fit the terminal.

import type { Finding } from '../lint/finding';
import type { Paint } from './paint';
import { plain, wrapText } from './wrapText';

export interface LintedCount {
  file: string;
  surveys: number;
}

const LABEL = 9;
/** The severity and the place stand here, sentences under the place. */
const INDENT = 4;

/** `questions[2].next[0].to` of a question with an id is `why.next[0].to`. */
const placeOf = ({ place, question }: Finding): string =>
  (question ? place.replace(/^questions\[\d+\]/, question) : place) || 'the survey';

function findingLines(finding: Finding, paint: Paint): string[] {
  const { severity, what, why, fix, code } = finding;
  const column = INDENT + LABEL;
  const lines = (text: string): string[] => wrapText(plain(text), paint.width - column);
  const label = (severity === 'error' ? paint.red : paint.yellow)(severity.padEnd(LABEL));
  // What to do hangs under its arrow.
  const todo = wrapText(plain(fix), paint.width - column - 2).map((line, index) => `${index ? ' ' : '→'} ${line}`);
  const said = [...lines(what), ...lines(why).map(paint.dim), ...todo];
  return [
    `${' '.repeat(INDENT)}${label}${paint.bold(plain(placeOf(finding)))}  ${paint.dim(code)}`,
    ...said.map((line) => ' '.repeat(column) + line),
  ];
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

function fileText({ file, surveys }: LintedCount, findings: Finding[], paint: Paint): string {
  const own = findings.filter((one) => one.file === file);
  const title = `${paint.bold(file)}  ${paint.dim(count(surveys, 'survey'))}`;
  if (!own.length) return `${title}  ${paint.green('nothing found')}\n`;
  const names = [...new Set(own.map(({ survey }) => survey))];
  const groups = names.flatMap((name) => [
    '',
    `  ${name === undefined ? 'beside the surveys' : plain(name)}`,
    ...own.filter(({ survey }) => survey === name).flatMap((one) => findingLines(one, paint)),
  ]);
  return `${[title, ...groups].join('\n')}\n`;
}

/**
 * @example findingsText([{ file: 'a.json', surveys: 1 }], [], paint) // 'a.json  1 survey  nothing found …'
 */
export function findingsText(files: LintedCount[], findings: Finding[], paint: Paint): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const surveys = count(
    files.reduce((sum, one) => sum + one.surveys, 0),
    'survey',
  );
  const total = `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${surveys}, ${count(files.length, 'file')}.`;
  const tone = errors ? paint.red : warnings ? paint.yellow : paint.green;
  return `${files.map((one) => fileText(one, findings, paint)).join('\n')}\n${tone(total)}\n`;
}
