// Whether an address leads back to the very machine that opens it: nobody else can follow such a link.

const LOOPBACK = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|\[::\])$/;

/** @example isLoopback('http://127.0.0.1:8787') // true */
export const isLoopback = (origin: string): boolean => LOOPBACK.test(new URL(origin).hostname);
