// Reads what is worth telling of an error: a short message and where it happened, and whether it is the site's at all.

/** What the browser says of an error. */
export interface SeenError {
  message: unknown;
  /** Address of the script; empty where it is not known. */
  address?: string;
  line?: number;
  stack?: unknown;
}

/** As it is told. Without a source it is not known where the error happened. */
export interface ScriptError {
  message: string;
  source?: string | undefined;
  line?: number | undefined;
  /** True when the script came from the site's own host. */
  own: boolean;
}

const MAX_MESSAGE = 200;
/** A stack's top is all we need; no expression of ours reads more. */
const MAX_STACK = 4000;
/** The first address of a stack: `at f (https://…:1:2)` in Chromium, `f@https://…:1:2` elsewhere. */
const FRAME = /(?:^\s*at (?:async )?|\(|@)((?:blob:)?[a-z-]+:\/\/\S+?):(\d+):\d+\)?$/m;
const HOST = /^(?:blob:)?[a-z-]+:\/\/(?:[^/?#@]*@)?([^/?#]+)/;
/** Extensions write into every page; our own files tell their mistakes as diagnostics. */
const FOREIGN = /^(chrome|moz|safari-web)-extension:|\/klankbord(-[\w-]+)?\.js\b/;
/** A notice that observers wait for the next frame; nothing has failed (https://github.com/mdn/content/pull/23075, 2026-11-22). */
const NO_ERROR = /ResizeObserver loop/;

/**
 * The error as it is told, or undefined for one that is not the site's.
 *
 * @param host of the page
 * @example readScriptError({ message: 'Uncaught TypeError: x is null', address: 'https://shop.example/a.js', line: 7 }, 'shop.example')
 * // { message: 'TypeError: x is null', source: 'shop.example', line: 7, own: true }
 */
export function readScriptError(seen: SeenError, host: string): ScriptError | undefined {
  if (typeof seen.message !== 'string') return undefined;
  const message = seen.message.replace(/^Uncaught (\(in promise\) )?/, '');
  // Who catches and throws again changes the address of the event, not the stack.
  const [, framed, line] = FRAME.exec(typeof seen.stack === 'string' ? seen.stack.slice(0, MAX_STACK) : '') ?? [];
  const address = framed ?? seen.address ?? '';
  if (!message || NO_ERROR.test(message) || FOREIGN.test(address)) return undefined;
  const source = HOST.exec(address)?.[1];
  return {
    // Cut between words: half an e-mail address or token would not be recognized as one any more.
    message: message.length > MAX_MESSAGE ? message.slice(0, MAX_MESSAGE).replace(/\S+$/, '…') : message,
    source,
    line: Number(framed ? line : seen.line) || undefined,
    own: source === host,
  };
}

/** What a promise was rejected with, which can be anything. */
export function readRejection(reason: unknown): SeenError {
  const { name, message, stack } = Object(reason) as Partial<Error>;
  return {
    message: typeof message === 'string' && message ? `${name ? `${name}: ` : ''}${message}` : `${reason as string}`,
    stack,
  };
}
