// How many bytes a text takes on the wire.

/** Bytes of UTF-8: a Chinese character takes three, and the keepalive budget is in bytes. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
