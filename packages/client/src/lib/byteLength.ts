// How many bytes a text takes on the wire.

/** Bytes of UTF-8; counted, because a Chinese character takes three and the keepalive budget is in bytes. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes++;
    // A pair of surrogates is four bytes: two units that were counted as three each.
    if (code >= 0xd800 && code <= 0xdfff) bytes--;
  }
  return bytes;
}
