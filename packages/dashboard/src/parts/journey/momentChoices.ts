// Which moments and frictions visits can be narrowed to: the built-in ones, and the site's own that answers know of.

import type { Choice } from '../../shapes';
import { builtInNames, momentText } from '@klankbord/protocol/steps';
import { frictionNames, frictionText } from '../../texts/problemText';
import type { NamedChoice } from '../filter/choicesOf';

/**
 * A moment and a friction of one name mean the same visits, and are told once.
 *
 * @param chosen what the address asks for: it stands in the list in any case
 */
export function momentChoices(choices: Choice[], chosen: string | undefined): NamedChoice[] {
  const own = choices.filter(({ parameter }) => parameter === 'moment').map(({ value }) => value);
  const frictions = frictionNames.filter((name) => !builtInNames.includes(name));
  const moments = [...new Set([...builtInNames, ...own, ...(chosen ? [chosen] : [])])].filter(
    (name) => !frictions.includes(name),
  );
  const named = [
    ...moments.map((value) => ({ value, name: momentText(value) })),
    ...frictions.map((value) => ({ value, name: frictionText(value) })),
  ];
  return named.sort((a, b) => a.name.localeCompare(b.name));
}
