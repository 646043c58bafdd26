// How long a file may be kept by browsers and proxies.

/** Names with a hash of their content, e.g. `klankbord-ui-a1b2c3d4.js`. */
const HASHED = /-[A-Za-z0-9_]{8,}\.[a-z0-9]+$/;

/**
 * @param seconds for names that stay while their content changes
 */
export const cacheControl = (name: string, seconds: number): string =>
  HASHED.test(name) ? 'public, max-age=31536000, immutable' : seconds > 0 ? `public, max-age=${seconds}` : 'no-cache';
