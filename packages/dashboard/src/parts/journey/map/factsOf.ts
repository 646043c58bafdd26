// What stands below a stage: its median time, what was searched and looked at there, and what went wrong.

import type { JourneyStage } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { countText } from '../../../texts/numbers';
import { spanText } from '../../../texts/times';

export interface FactGroup {
  name: string;
  lines: { text: string; count: string; isBad?: boolean }[];
}

const SHOWN = 3;
const productNames: Record<string, string> = { consider: words.looked, cart: words.inCart, purchase: words.ordered };

export const timeLine = ({ medianMs }: JourneyStage): string | undefined =>
  medianMs === null || medianMs < 1000 ? undefined : words.median(spanText(medianMs));

export function factsOf({ stage, terms, products, errors }: JourneyStage): FactGroup[] {
  const groups: FactGroup[] = [
    {
      name: words.searched,
      lines: terms.slice(0, SHOWN).map(({ term, found, visits }) => ({
        text: found ? term : `${term}, ${words.nothingFound}`,
        count: countText(visits),
        isBad: !found,
      })),
    },
    {
      name: productNames[stage] ?? words.looked,
      lines: products.slice(0, SHOWN).map(({ name, visits }) => ({ text: name, count: countText(visits) })),
    },
    {
      name: words.met,
      lines: errors
        .slice(0, SHOWN)
        .map(({ text, visits }) => ({ text: text.replaceAll('_', ' '), count: countText(visits), isBad: true })),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** Lines that stand below a stage: the time, and each group with its name. */
export const lineCount = (stage: JourneyStage): number =>
  factsOf(stage).reduce((sum, { lines }) => sum + 1 + lines.length, timeLine(stage) ? 1 : 0);
