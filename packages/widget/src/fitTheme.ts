// A theme without what no browser can make of it: told once each, and the default is used.

import type { Theme } from './initOptions';

const PROPERTIES = { brand: 'color', radius: 'border-radius', font: 'font-family' } as const;

/** @param tell is told the name and the value of what is wrong */
export function fitTheme(theme: Theme, tell: (name: string, value: unknown, wanted: string) => void): Theme {
  const fitting = { ...theme };
  for (const name of ['brand', 'radius', 'font'] as const) {
    const value = theme[name];
    if (value === undefined || CSS.supports(PROPERTIES[name], value)) continue;
    tell(`theme.${name}`, value, `a CSS ${PROPERTIES[name]}`);
    delete fitting[name];
  }
  return fitting;
}
