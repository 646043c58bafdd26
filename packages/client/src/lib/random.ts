// The one place that asks for randomness; `crypto.randomUUID` does not exist on plain http, `getRandomValues` does.

export const fillRandom = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
export const randomBytes = (count: number): Uint8Array => fillRandom(new Uint8Array(count));

/** A number from 0 up to 1: for jitter, not for ids, so `Math.random` is good enough. */
export const randomShare = (): number => Math.random();

/** Base64url without padding. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/\W/g, (char) => (char === '+' ? '-' : char === '/' ? '_' : ''));

/** The bytes of a base64url text. */
export const fromBase64url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
