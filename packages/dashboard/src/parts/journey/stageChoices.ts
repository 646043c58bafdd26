// Which stages visits can be narrowed to: the built-in ones in their order, and the site's own that answers know of.

import { defaultStages } from '@klankbord/protocol/journey';
import type { Choice } from '../../shapes';
import { choicesOf, type NamedChoice } from '../filter/choicesOf';
import { stageText } from '../../texts/stages';

/** @param chosen what the address asks for: it stands in the list in any case */
export function stageChoices(choices: Choice[], chosen: string | undefined): NamedChoice[] {
  const builtIn = Object.keys(defaultStages).map((value) => ({ value, name: stageText(value) }));
  const own = choicesOf(choices, 'stage', chosen).filter(({ value }) => !Object.hasOwn(defaultStages, value));
  return [...builtIn, ...own];
}
