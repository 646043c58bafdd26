// What an improvement is measured by, in words.

import type { AboutKind } from '../readings/loopShapes';
import { loopWords } from './loopWords';
import { happeningText } from './problemText';
import { metricTitle } from './scoreText';
import { stageText } from './stages';

const nameOf: Record<AboutKind, (name: string) => string> = {
  moment: happeningText,
  stage: stageText,
  topic: (name) => name,
  metric: metricTitle,
};

/** @example measureText({ kind: 'stage', name: 'checkout' }) // 'Visits that came as far as “Checkout” and no further' */
export const measureText = ({ kind, name }: { kind: AboutKind; name: string }): string =>
  loopWords.improvements.measures[kind](nameOf[kind](name));
