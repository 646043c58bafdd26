// The words of the Import page.

import type { Gap, Role } from '../readings/import';
import { countText } from './numbers';

const plural = (count: number, one: string, many: string): string => `${countText(count)} ${count === 1 ? one : many}`;

const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

export const importWords = {
  title: 'Import answers',
  link: 'Import answers',
  back: 'All feedback',
  lead: 'Answers that another tool, a kiosk or the call centre has collected, out of a CSV file. Nothing is stored before you have looked it over.',
  readOnly: 'Importing is for editors of this site.',
  how: 'From other tools and channels, as a CSV file.',
  open: 'Import answers from a file',
  emptyWay: 'Or bring the answers that you have already:',

  file: {
    title: 'The file',
    label: 'A CSV file',
    help: 'At most 5 MB and 20,000 rows. A workbook of Excel is saved as CSV first.',
    tooLarge: (megabytes: string) =>
      `This file is ${megabytes} MB, at most 5 are taken. Split it, or import it where the collector runs: klankbord import`,
    looking: 'Looking the file over',
    facts: (rows: number, columns: number, delimiter: string, encoding: string) =>
      `${plural(rows, 'row', 'rows')}, ${plural(columns, 'column', 'columns')}, ${delimiters[delimiter] ?? delimiter} between them, ${encoding}`,
    saved: 'A saved mapping',
    savedHelp: 'Optional: what you have saved here, or made for the command line.',
    badMapping: 'This file is no mapping: it should be the JSON that this page saves.',
  },

  columns: {
    title: 'What the columns hold',
    lead: 'This is a guess from their names. Correct what is wrong.',
    head: { column: 'Column', example: 'For example', as: 'Holds' },
    as: (column: string) => `“${column}” holds`,
    empty: 'always empty',
    scale: 'Scale',
    from: (column: string) => `“${column}”: lowest score`,
    to: (column: string) => `“${column}”: highest score`,
    until: 'to',
    standsFor: 'stands for',
    unsaid: '?',
    save: 'Save this mapping',
  },

  roles: {
    ignore: 'Nothing, leave it out',
    time: 'When it was answered',
    nps: 'Would recommend (NPS)',
    csat: 'Satisfaction (CSAT)',
    ces: 'Ease (CES)',
    rating: 'Rating',
    expectation: 'Against expectation',
    goal: 'Goal reached: yes, partly, no',
    text: 'Words, a comment',
    choice: 'A choice',
    user: 'Customer number',
    reference: 'Id of the row',
    product: 'Product id',
    product_name: 'Product name',
    page: 'Address of the page',
    channel: 'Channel',
    locale: 'Language',
    name: 'Name, to reach them',
    email: 'E-mail address, to reach them',
    phone: 'Telephone number, to reach them',
  } satisfies Record<Role, string>,
  goals: { yes: 'Yes', partly: 'Partly', no: 'No' },
  groups: { answers: 'An answer', facts: 'About it', contact: 'Contact' },

  settings: {
    title: 'About all of them',
    source: 'Where they are from',
    sourceHelp: 'Use the same name next time: an answer of a source is taken once.',
    survey: 'Survey',
    surveyHelp: 'Its name or its id. Answers to the same survey stand together.',
    channel: 'Channel',
    channelHelp: 'Of rows that do not say it.',
    channels: {
      '': 'Imported',
      email: 'E-mail',
      phone: 'Phone',
      in_store: 'In the store',
      employee: 'Employee',
      web: 'Web',
    },
    dates: 'Dates like 01/02/2026',
    datesOf: { '': 'Not said yet', 'day-first': 'Day first', 'month-first': 'Month first' },
    zone: 'Time zone',
    zoneHelp: 'Of times that are written without one.',
    zoneNone: 'All times say it',
    notSaid: 'Not said yet',
    day: 'Day of all answers',
    dayHelp: 'As no column says when they were given.',
    rules: 'Follow up',
    rulesHelp: 'Whether loop rules open cases for them, as for new answers.',
    rulesFor: (days: number) => (days === 0 ? 'None of them' : `Those of the last ${days} days`),
  },

  gaps: {
    title: 'Something has to be said first',
    dayFirst: (example: string) => `${example} is the day`,
    monthFirst: (example: string) => `${example} is the month`,
    zone: (zone: string) => `Use ${zone}, the zone of this computer`,
    fixBy: {
      'no-answer': 'Choose it under “What the columns hold”.',
      'no-time': 'Choose it under “What the columns hold”, or give them a day under “About all of them”.',
    } as Partial<Record<Gap['code'], string>>,
  },

  preview: {
    title: 'What would come of it',
    taken: (count: number) => (count === 1 ? 'new answer' : 'new answers'),
    known: 'there already',
    refused: 'refused',
    sample: 'The first as they would be stored',
    none: 'Nothing of this file is new.',
    allRefused: 'All rows are refused. Most often a column holds something else than it says above.',
    busy: 'Working it out again',
  },

  refused: {
    title: 'Refused rows',
    head: { row: 'Row', what: 'What is wrong', remedy: 'What to do' },
    more: (count: number) => `And ${plural(count, 'row', 'rows')} more: all of them are in the file.`,
    save: 'Save them as a file',
    saveHelp: 'With the reason beside each. Mend them there, and import that file with the same mapping.',
  },

  run: {
    button: (count: number) => `Import ${plural(count, 'answer', 'answers')}`,
    busy: 'Importing. This may take a minute.',
    done: (count: number) => (count === 1 ? '1 answer is imported.' : `${countText(count)} answers are imported.`),
    doneNone: 'Nothing was imported.',
    known: (count: number) => `${plural(count, 'row was', 'rows were')} there already.`,
    refused: (count: number) => `${plural(count, 'row was', 'rows were')} refused.`,
    see: 'Read them',
    again: 'Import another file',
    undo: 'Take it back',
    undone: (count: number) =>
      `Taken back: ${plural(count, 'answer', 'answers')}. The file and the mapping are still here.`,
    retry: 'Try again',
    kept: 'The file and the mapping are still here.',
  },
};
