// How the visit of an answer ended, in one line.

import { moneyText } from '../../texts/numbers';
import { stageText } from '../../texts/stages';
import { storyWords } from '../../texts/storyWords';
import { spanText } from '../../texts/times';
import type { StoryStep } from './bandsOf';
import { outcomeOf } from './outcomeOf';

const moneyOf = ({ value, currency }: StoryStep): string =>
  typeof value === 'number' ? moneyText(value, typeof currency === 'string' ? currency : undefined) : '';

interface Props {
  before: StoryStep[];
  after: StoryStep[];
  /** When the answer was given, ISO 8601. */
  time: string;
}

export function OutcomeLine({ before, after, time }: Props) {
  const outcome = outcomeOf(before, after);
  if (!outcome) return null;
  const { is, order, stage } = outcome;
  if (!order) return <p class="story-outcome">{storyWords.leftAt(stageText(stage ?? ''))}</p>;
  const text =
    is === 'bought-after'
      ? storyWords.boughtAfter(moneyOf(order), spanText(Date.parse(order.time) - Date.parse(time)))
      : storyWords.boughtBefore(moneyOf(order));
  return <p class="story-outcome outcome-bought">{text}</p>;
}
