// The name of a language in the reader's own.

import { locale } from './locale';

/** @example languageName('nl') // 'Dutch' */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
