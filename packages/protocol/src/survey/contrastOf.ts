// How much two colours stand out from each other, as WCAG counts it.

type Rgb = [red: number, green: number, blue: number];

/** Hue in degrees, the others 0 to 1; each channel from 0 to 255. CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (shift: number): number => {
    const at = (((shift + hue / 30) % 12) + 12) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
    );
  };
  return [channel(0), channel(8), channel(4)];
}

/** `#abc`, `#aabbcc`, `rgb()` and `hsl()` without transparency: of other colours it takes a browser to know. */
function readColour(text: string): Rgb | undefined {
  const colour = text.trim().toLowerCase();
  const [, short] = /^#([\da-f]{3})$/.exec(colour) ?? [];
  const hex = short ? short.replace(/./g, '$&$&') : /^#([\da-f]{6})$/.exec(colour)?.[1];
  if (hex) return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
  const [, kind, inner = ''] = /^(rgb|hsl)a?\(([^()/]*)\)$/.exec(colour) ?? [];
  const parts = inner.split(/[\s,]+/).filter(Boolean);
  const [first = NaN, second = NaN, third = NaN] = parts.map(Number.parseFloat);
  if (parts.length !== 3 || ![first, second, third].every(Number.isFinite)) return undefined;
  if (kind === 'hsl') return fromHsl(first, second / 100, third / 100);
  return [first, second, third].map((one, at) => (parts[at]!.endsWith('%') ? one * 2.55 : one)) as Rgb;
}

/** Brightness from 0 to 1. The bend at 0.04045 is that of WCAG 2.2; before May 2021 it said 0.03928. */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((one) => {
    const share = Math.min(255, Math.max(0, one)) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast ratio of two colours, from 1 to 21; undefined when one of them is not written as `#rrggbb`, `rgb()` or
 * `hsl()`. WCAG 2.2 asks 4.5 of text and 3 of what is no text (https://w3c.github.io/wcag/guidelines/relative-luminance.html,
 * opened as a stored copy on 2026-11-22).
 *
 * @example contrastOf('#fff', '#767676') // 4.54
 */
export function contrastOf(one: string, other: string): number | undefined {
  const colours = [readColour(one), readColour(other)];
  if (!colours[0] || !colours[1]) return undefined;
  const [dark, light] = [luminanceOf(colours[0]), luminanceOf(colours[1])].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
