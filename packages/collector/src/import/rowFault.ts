// What is wrong with a row, in which column, and what to do: once here, for the page, the file of refused rows and the terminal.

export interface RowFault {
  code: string;
  column?: string;
  /** What stands there. */
  value?: string;
  reason: string;
  remedy: string;
}

export interface RefusedRow {
  /** As a spreadsheet counts. */
  row: number;
  faults: RowFault[];
}

const MAX_SHOWN = 60;
const shown = (value: string): string => {
  const text = value.trim().replace(/\s+/g, ' ');
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

const TEXTS = {
  'no-number': ['is no number', 'Write a number, or say what the word stands for: "values" in the mapping.'],
  'off-scale': ['is outside the scale', 'Correct it, or give the column its own scale.'],
  'no-whole': ['is no whole number', 'Someone who recommends gives a whole number from 0 to 10.'],
  'no-goal': [
    'says neither yes, partly nor no',
    'Write yes, partly or no, or say what the word stands for: "values" in the mapping.',
  ],
  'no-time': ['is no day or time', 'Write it like 2026-02-01 09:30.'],
  'time-missing': ['is empty', 'Fill in when the answer was given, like 2026-02-01 09:30.'],
  future: ['lies in the future', 'Correct the time, or its zone.'],
  'too-old': ['is too long ago', 'Correct the year: nothing before 1990 is taken.'],
  'no-answer': ['no column of this row holds an answer', 'Fill in a score or a text, or leave the row out.'],
  surplus: [
    'the row has more cells than there are columns',
    'Put texts that hold a delimiter between quotation marks.',
  ],
  'no-channel': ['is no name of a channel', 'Write one word, like email, phone or in_store.'],
  'no-locale': ['is no code of a language', 'Write it like nl or en-GB.'],
  'no-address': ['is no address of a page', 'Write it like https://shop.example/p/42 or /p/42.'],
  'no-email': ['is no e-mail address', 'Correct it, or leave the cell empty.'],
  'too-long': ['is too long', 'Shorten it.'],
  'same-reference': ['stands in another row too, with another answer', 'Give each answer a reference of its own.'],
  erased: ['was erased, and stays so', 'Leave the row out.'],
} as const;

export type FaultCode = keyof typeof TEXTS;

/** @example rowFault('no-number', 'NPS', 'ten').reason // '“ten” is no number' */
export function rowFault(code: FaultCode, column?: string, value?: string): RowFault {
  const [what, remedy] = TEXTS[code];
  const text = value === undefined ? undefined : shown(value);
  return {
    code,
    ...(column !== undefined && { column }),
    ...(text !== undefined && { value: text }),
    reason: text ? `“${text}” ${what}` : column === undefined ? what : `${column} ${what}`,
    remedy,
  };
}
