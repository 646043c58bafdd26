// A link as a QR code: drawn without a network, sharp at any size in print.

import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** Modules of white that a code needs around it (http://www.denso-wave.com/qrcode/qrgene4-e.html, read 2026-11-22). */
const QUIET = 4;
/** Our choice: at 300 dots an inch this is 8.5 cm, more than a parcel's label has room for. */
const LEAST_PIXELS = 1000;

/**
 * The modules with their quiet zone, row by row; true is dark. Level M mends 15 % of what is scratched away. Our choice: Q
 * and H make the modules of a long address smaller, which phones mind more than scratches.
 */
const modulesOf = (text: string): boolean[][] => encode(text, { ecc: 'M', border: QUIET }).data;

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One path of whole modules: no seams between them, whatever the size. */
export function qrSvg(text: string): string {
  const rows = modulesOf(text);
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="40mm" height="40mm" shape-rendering="crispEdges"><title>${escapeXml(text)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>\n`;
}

export function qrPng(text: string): Buffer {
  const rows = modulesOf(text);
  // Whole pixels for each module: what is scaled between them is blurred.
  const scale = Math.ceil(LEAST_PIXELS / rows.length);
  const width = rows.length * scale;
  const png = new PNG({ width, height: width, colorType: 0 });
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const shade = rows[Math.floor(y / scale)]![Math.floor(x / scale)] ? 0 : 255;
      png.data.fill(shade, at, at + 3);
      png.data[at + 3] = 255;
    }
  }
  return PNG.sync.write(png, { colorType: 0 });
}
