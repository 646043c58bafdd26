// Colours of a terminal: only for people, and only for those who want them.

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  /** Columns that a line may take. */
  width: number;
}

/** A file or another program takes lines of this length; so does a terminal that is wider: long lines read badly. */
const WIDTH = 100;
/** Narrower than this nothing can be aligned. */
const LEAST_WIDTH = 60;

/**
 * No colours where the output is no terminal, or where NO_COLOR is set to anything but an empty text (no-color.org, as
 * told at https://terminfo.dev/device/env-no-color, opened as a stored copy on 2026-11-22).
 */
export function createPaint(
  { isTTY, columns }: { isTTY?: boolean; columns?: number },
  { NO_COLOR, TERM }: Partial<Record<string, string>>,
): Paint {
  const isColoured = isTTY && !NO_COLOR && TERM !== 'dumb';
  const style = (on: number, off: number) => (text: string) => (isColoured ? `\x1b[${on}m${text}\x1b[${off}m` : text);
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    yellow: style(33, 39),
    green: style(32, 39),
    width: Math.max(LEAST_WIDTH, Math.min(columns || WIDTH, WIDTH)),
  };
}
