// What came of an import, or would come of it, as people read it at a terminal.

import type { PreparedImport } from '../import/prepareImport';
import { reasonText } from '../import/refusedCsv';
import { plain } from './wrapText';

/** Refused rows that are printed; all of them are in the file of --refused. */
const MOST = 20;

interface About {
  /** Nothing was written. */
  isLook: boolean;
  importId: string;
  refusedFile: string | undefined;
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

function rowLines({ refused }: PreparedImport): string[] {
  const lines = refused
    .slice(0, MOST)
    .map(({ row, faults }) => `  row ${row}: ${plain(faults.map(reasonText).join(' '))}`);
  const more = refused.length - lines.length;
  return more > 0 ? [...lines, `  and ${count(more, 'row')} more`] : lines;
}

function mapLines({ mapping }: PreparedImport): string[] {
  return ['', 'The map, to be saved as map.json:', JSON.stringify(mapping, null, 2)];
}

export function importText(prepared: PreparedImport, { isLook, importId, refusedFile }: About): string {
  const { table, arrivals, known, refused, gaps } = prepared;
  const will = isLook ? 'would be ' : '';
  const counts = gaps.length
    ? ['Something has to be said first:', ...gaps.map(({ message }) => `  ${plain(message)}`)]
    : [
        `${count(table.rows.length, 'row')}: ${arrivals.length} ${will}taken, ${known} there already, ${refused.length} ${will}refused.`,
        ...rowLines(prepared),
      ];
  const lines = [
    ...counts,
    ...(refused.length && refusedFile
      ? [`The refused rows are in ${refusedFile}: mend them and import that file.`]
      : []),
    ...(isLook || !arrivals.length ? [] : [`To take it back: --undo ${importId}`]),
    ...(isLook ? mapLines(prepared) : []),
  ];
  return `${lines.join('\n')}\n`;
}
