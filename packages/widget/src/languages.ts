// The languages of the interface, a line each; English is part of the interface itself.

import type { TextFile } from './uiContract';

const files: Record<string, () => Promise<TextFile>> = {
  ar: () => import('./ui/texts/ar'),
  de: () => import('./ui/texts/de'),
  es: () => import('./ui/texts/es'),
  fr: () => import('./ui/texts/fr'),
  it: () => import('./ui/texts/it'),
  nl: () => import('./ui/texts/nl'),
  pl: () => import('./ui/texts/pl'),
};

/** The words of a language, or undefined for one that does not exist. Only bundlers need this list, they read it. */
export const findTexts = (language: string): Promise<TextFile> | undefined =>
  Object.hasOwn(files, language) ? files[language]!() : undefined;
