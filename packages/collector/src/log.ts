// One line for each thing that happens, as JSON for machines or as words for people; nothing personal goes in.

export type LogLevel = 'info' | 'warn' | 'error';
export type LogFields = Record<string, string | number | boolean | undefined>;
export type Log = (level: LogLevel, message: string, fields?: LogFields) => void;

/** Line breaks in a value must not make a second line that looks like ours. */
const oneLine = (value: unknown): string => String(value).replace(/\s*[\r\n]+\s*/g, ' | ');

const asWords = (fields: LogFields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${oneLine(value)}`)
    .join('');

/**
 * @param format `json`: every line is one JSON object; `pretty`: only what a person has to know
 * @param write gets a line without its end
 */
export function createLog(format: 'json' | 'pretty', write: (line: string) => void, now: () => number = Date.now): Log {
  return (level, message, fields = {}) => {
    const time = new Date(now()).toISOString();
    if (format === 'json') write(JSON.stringify({ time, level, message, ...fields }));
    else if (level !== 'info') write(`${time.slice(11, 19)} ${level} ${message}${asWords(fields)}`);
  };
}

/** Says nothing: the default of an embedded collector. */
export const silentLog: Log = () => undefined;
