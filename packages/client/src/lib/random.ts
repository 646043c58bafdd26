// The one place that asks for randomness; `crypto.randomUUID` does not exist on plain http, `getRandomValues` does.

export const fillRandom = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
export const randomBytes = (count: number): Uint8Array => fillRandom(new Uint8Array(count));

/** A number from 0 up to 1: for jitter, not for ids. */
export const randomShare = (): number => randomBytes(4).reduce((sum, byte) => (sum + byte) / 256, 0);

const swap = (text: string, from: string, to: string): string => text.split(from).join(to);

/** Base64url without padding. */
export const base64url = (bytes: Uint8Array): string =>
  swap(swap(swap(btoa(String.fromCharCode(...bytes)), '+', '-'), '/', '_'), '=', '');

/** The bytes of a base64url text. */
export const fromBase64url = (text: string): Uint8Array =>
  Uint8Array.from(atob(swap(swap(text, '-', '+'), '_', '/')), (char) => char.charCodeAt(0));
