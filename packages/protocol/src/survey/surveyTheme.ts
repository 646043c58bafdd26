// The look of a survey, and the check of what a file says about it.

import { isObject } from '../wire/json';

/** The look of the interface; everything is optional. */
export interface Theme {
  /** The accent: any colour that CSS knows. The text on it is chosen for contrast. */
  brand?: string;
  /** Radius of the card, e.g. `12px`. */
  radius?: string;
  /** A font family that the page has. */
  font?: string;
  /** Default: what the visitor's system prefers. */
  scheme?: 'light' | 'dark';
}

/** What is wrong, or an empty string. Whether a colour is one, only a browser knows. */
export function themeFault(theme: unknown): string {
  if (theme === undefined) return '';
  if (!isObject(theme)) return 'theme must be an object';
  for (const [name, value] of Object.entries(theme)) {
    if (!['brand', 'radius', 'font', 'scheme'].includes(name)) return `theme.${name} is not a member of theme`;
    if (typeof value !== 'string') return `theme.${name} must be a text`;
    if (name === 'scheme' && !/^(light|dark)$/.test(value)) return 'theme.scheme must be light or dark';
  }
  return '';
}
