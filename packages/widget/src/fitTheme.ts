// A theme without what no browser can make of it: told once each, and the default is used.

import type { Theme } from './initOptions';

const PROPERTIES = { brand: 'color', radius: 'border-radius', font: 'font-family' } as const;

/** @param tell is told the name and the value of what is wrong */
function fitTheme(theme: Theme, tell: (name: string, value: unknown, wanted: string) => void): Theme {
  const fitting = { ...theme };
  for (const name of ['brand', 'radius', 'font'] as const) {
    const value = theme[name];
    if (value === undefined || CSS.supports(PROPERTIES[name], value)) continue;
    tell(`theme.${name}`, value, `a CSS ${PROPERTIES[name]}`);
    delete fitting[name];
  }
  return fitting;
}

/** @returns the theme of a survey: that of the page with its own laid over it */
export function themesOver(page: Theme, tell: Parameters<typeof fitTheme>[1]): (own?: Theme) => Theme {
  const fitting = fitTheme(page, tell);
  return (own) => ({ ...fitting, ...(own && fitTheme(own, tell)) });
}
