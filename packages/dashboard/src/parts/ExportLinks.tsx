// What is shown, as a file: the links that save it.

import type { FileFormat } from '../readings';
import { filterWords } from '../texts/filterWords';

interface Props {
  /** The address of the file. */
  href(format: FileFormat): string;
  /** What is saved, where a page has several tables: `Stages`. */
  what?: string;
  /** What each file holds, where it is not a row for each item of a table. */
  titles?: Record<FileFormat, string>;
}

export function ExportLinks({ href, what, titles = filterWords.exportRows }: Props) {
  const { exportAs, exportFormats } = filterWords;
  return (
    <p class="export">
      {what ? exportAs(what) : filterWords.export}{' '}
      {(['csv', 'ndjson'] as const).map((format) => (
        <a
          key={format}
          href={href(format)}
          download
          title={titles[format]}
          aria-label={what && `${exportAs(what)} ${exportFormats[format]}`}
        >
          {exportFormats[format]}
        </a>
      ))}
    </p>
  );
}
