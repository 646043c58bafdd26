// Scores and their changes as they are written.

import { figureText, signedText } from './numbers';
import { percentText } from './percentText';
import { wordFor, words } from './words';

/** The name of a metric, as a title. */
export function metricTitle(metric: string): string {
  const title = wordFor(words.scores.metrics, metric);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** How a score of this type is written: NPS with its sign, a goal in percent, else as it is. */
export const scoreWriter = (type: string): ((value: number) => string) =>
  type === 'nps' ? signedText : type === 'goal' ? (value) => percentText(value / 100) : (value) => figureText(value);

/** `+3.2`, `−0.4`: a change in the units of its score. */
export function changeText(value: number): string {
  const text = figureText(Math.abs(value));
  return value > 0 ? `+${text}` : value < 0 && text !== '0' ? `−${text}` : text;
}

/** The ends of the scale that a score stands on; those of a goal are percent. */
export const scoreScale = (type: string, scale: [number, number] | null): [number, number] | null =>
  type === 'nps' ? [-100, 100] : type === 'goal' ? [0, 100] : scale;
