// From what a site has to the choices of one filter.

import type { Choice } from '../../shapes';
import { languageName } from '../../texts/languageName';
import { filterWords } from '../../texts/filterWords';
import { momentText } from '@klankbord/protocol/steps';
import { figureText } from '../../texts/numbers';
import { stageText } from '../../texts/stages';
import { wordFor, words } from '../../texts/words';
import type { FilterKey } from '../narrowing';

export interface NamedChoice {
  value: string;
  name: string;
}

/** `nps:0-6` as `Would recommend: 0–6`; what is no score stays as it is. */
function scoreName(score: string): string {
  const [, metric, low, high] = /^([\w-]+):(-?[\d.]+)(?:-(-?[\d.]+))?$/.exec(score) ?? [];
  if (metric === undefined || low === undefined) return score;
  const values =
    high === undefined ? figureText(Number(low)) : `${figureText(Number(low))}–${figureText(Number(high))}`;
  return filterWords.scoreOf(wordFor(words.scores.metrics, metric), values);
}

const names: Partial<Record<FilterKey, (value: string) => string>> = {
  stage: stageText,
  moment: momentText,
  device: (value) => wordFor(words.devices, value),
  channel: (value) => wordFor(words.channels, value),
  locale: languageName,
  score: scoreName,
};

/**
 * @param chosen what the address asks for: it stands in the list even where no answer has it
 */
export function choicesOf(choices: Choice[], key: FilterKey, chosen: string | undefined): NamedChoice[] {
  // The same for every site.
  if (key === 'case') return Object.entries(filterWords.cases).map(([value, name]) => ({ value, name }));
  const named = choices
    .filter(({ parameter }) => parameter === key)
    .map(({ value, name }) => ({ value, name: name || (names[key]?.(value) ?? value) }));
  if (chosen && !named.some(({ value }) => value === chosen))
    named.push({ value: chosen, name: names[key]?.(chosen) ?? chosen });
  return named;
}
