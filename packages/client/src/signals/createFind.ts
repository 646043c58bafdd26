// Looking for elements by selectors that come from a configuration: one that is none is told once, and nothing is known of its elements.

import type { Report } from './signal';

/** @param name of the option, for the diagnostic */
export function createFind({ diagnose }: Report, name: string): (selector: string) => Element[] | undefined {
  const broken = new Set<string>();
  return (selector) => {
    if (broken.has(selector)) return undefined;
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      broken.add(selector);
      diagnose('bad-option', { name, value: selector, wanted: 'CSS' });
      return undefined;
    }
  };
}
