// Saves the map as a file: a drawing that looks the same without this page's style sheet, or its pixels.

import { offerFile } from '../../offerFile';

/** What the style sheet says of a shape or a word, written into the copy. */
const PROPERTIES = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
    'opacity',
    'paint-order',
  ],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'font-variant-numeric'],
];
/** Enough for a slide on a fine screen. */
const PIXELS = 2;
const PADDING = 24;

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PROPERTIES) to.setAttribute(name, style.getPropertyValue(name));
  for (const name of ['class', 'role', 'tabindex', 'aria-label']) to.removeAttribute(name);
  [...from.children].forEach((child, index) => inline(child, to.children[index]!));
}

interface Picture {
  text: string;
  width: number;
  height: number;
}

function drawPicture(map: SVGSVGElement): Picture {
  const copy = map.cloneNode(true) as SVGSVGElement;
  inline(map, copy);
  const { width, height } = map.viewBox.baseVal;
  const [wide, high] = [width + 2 * PADDING, height + 2 * PADDING];
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: -PADDING, y: -PADDING, width: wide, height: high, fill: ground }))
    rect.setAttribute(name, String(value));
  copy.prepend(rect);
  copy.setAttribute('viewBox', `${-PADDING} ${-PADDING} ${wide} ${high}`);
  copy.setAttribute('width', String(wide));
  copy.setAttribute('height', String(high));
  return { text: new XMLSerializer().serializeToString(copy), width: wide, height: high };
}

export function saveSvg(map: SVGSVGElement, name: string): void {
  offerFile(new Blob([drawPicture(map).text], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** @throws when the browser cannot paint it */
export async function savePng(map: SVGSVGElement, name: string): Promise<void> {
  const { text, width, height } = drawPicture(map);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!file) throw new Error('this browser makes no PNG');
  offerFile(file, `${name}.png`);
}
