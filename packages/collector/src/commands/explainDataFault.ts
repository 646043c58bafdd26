// Says in one sentence why the data folder cannot be used.

const CAUSES: [RegExp, string][] = [
  [
    /EACCES|EPERM|permission denied/i,
    'it may not be written by this user. Change its rights, or choose another: --data DIR',
  ],
  [/EROFS|readonly|read-only/i, 'it lies on a disk that is mounted read-only. Choose another: --data DIR'],
  [/ENOSPC|disk is full|SQLITE_FULL|EDQUOT/i, 'the disk is full. Make room, or choose another: --data DIR'],
  [/ENOTDIR|EEXIST/, 'part of this path is a file, not a folder. Choose another: --data DIR'],
  [/ENOENT/, 'it cannot be made there. Choose another: --data DIR'],
  [/SQLITE_BUSY|locked/i, 'its database is locked by another program. Stop that one, or choose another: --data DIR'],
  [
    /not a database|malformed|SQLITE_CORRUPT|NOTADB/i,
    'its database is damaged. Put back a copy, or choose another: --data DIR',
  ],
  [
    /Unable to open/i,
    'its database cannot be opened: it may not be written, or is no database. Choose another: --data DIR',
  ],
];

/** What is known of an error: its code (`ENOSPC`, `SQLITE_FULL`) and its words. */
const describe = (error: unknown): string =>
  error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : String(error);

/**
 * @example explainDataFault('./data', error) // 'The data folder ./data cannot be used: the disk is full. …'
 */
export function explainDataFault(folder: string, error: unknown): string {
  const text = describe(error);
  const cause = CAUSES.find(([pattern]) => pattern.test(text))?.[1] ?? text.trim();
  return `The data folder ${folder} cannot be used: ${cause}`;
}
