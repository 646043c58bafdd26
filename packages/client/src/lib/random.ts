// The one place that asks for randomness; `crypto.randomUUID` does not exist on plain http, `getRandomValues` does.

export const fillRandom = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

/** A number from 0 up to 1: for jitter, not for ids. */
export const randomShare = (): number => fillRandom(new Uint8Array(4)).reduce((sum, byte) => (sum + byte) / 256, 0);

/** Base64url without padding. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The bytes of a base64url text. */
export const fromBase64url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
