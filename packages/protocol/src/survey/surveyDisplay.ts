// Where a survey stands, and the check of what a file says about it.

import { isObject } from '../wire/json';

export const modes = ['popover', 'modal', 'bar', 'inline', 'edge', 'page'] as const;
export const positions = [
  'top-start',
  'top-center',
  'top-end',
  'bottom-start',
  'bottom-center',
  'bottom-end',
  'middle-start',
  'middle-end',
] as const;
const overlays = ['none', 'dim'] as const;

/** Where a survey stands. */
export interface SurveyDisplay {
  /**
   * Default `popover`. `edge` is a tab at the side that opens the popover; `page` is drawn by `renderSurvey()`, and is a
   * popover where a rule or `open()` shows it.
   */
  mode?: (typeof modes)[number];
  /** Of a popover and a modal; a bar takes `top` or `bottom` from it, a tab its side. */
  position?: (typeof positions)[number];
  /** Of an inline survey: the selector of the element that it is put into. */
  target?: string;
  /** Of a modal: whether the page behind it is dimmed. Default `none`. */
  overlay?: (typeof overlays)[number];
}

const MEMBERS: Record<keyof SurveyDisplay, readonly string[] | undefined> = {
  mode: modes,
  position: positions,
  target: undefined,
  overlay: overlays,
};

/** What is wrong, or an empty string. */
export function displayFault(display: unknown): string {
  if (display === undefined) return '';
  if (!isObject(display)) return 'display must be an object';
  for (const [name, value] of Object.entries(display)) {
    if (!Object.hasOwn(MEMBERS, name)) return `display.${name} is not a member of display`;
    const known = MEMBERS[name as keyof SurveyDisplay];
    if (known && !known.includes(value as string)) return `display.${name} must be one of ${known.join(', ')}`;
  }
  const { mode, target } = display;
  const isSelector = typeof target === 'string' && target.trim() !== '';
  if (target !== undefined && !isSelector) return 'display.target must be a selector';
  if ((mode === 'inline') !== isSelector) return 'display.target belongs to the mode inline, which needs it';
  return '';
}
