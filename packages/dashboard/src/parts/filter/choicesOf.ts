// From what a site has to the choices of one filter.

import type { Choice } from '../../shapes';
import { momentText } from '../../texts/moments';
import { stageText } from '../../texts/stages';
import { wordFor, words } from '../../texts/words';
import type { FilterKey } from '../narrowing';

export interface NamedChoice {
  value: string;
  name: string;
}

const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

const names: Partial<Record<FilterKey, (value: string) => string>> = {
  stage: stageText,
  moment: momentText,
  device: (value) => wordFor(words.devices, value),
  channel: (value) => wordFor(words.channels, value),
  locale: languageName,
};

/**
 * @param chosen what the address asks for: it stands in the list even where no answer has it
 */
export function choicesOf(choices: Choice[], key: FilterKey, chosen: string | undefined): NamedChoice[] {
  const named = choices
    .filter(({ parameter }) => parameter === key)
    .map(({ value, name }) => ({ value, name: name || (names[key]?.(value) ?? value) }));
  if (chosen && !named.some(({ value }) => value === chosen))
    named.push({ value: chosen, name: names[key]?.(chosen) ?? chosen });
  return named;
}
