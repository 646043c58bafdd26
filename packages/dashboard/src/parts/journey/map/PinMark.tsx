// The head of a pin: round for a friction, a rhombus for a moment; filled where fewer orders came than chance allows.

import type { Problem } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { problemTitle } from '../../../texts/problemText';
import { shareText } from '../../../texts/shareText';
import type { Pin } from './pinsOf';
import { pressable } from './pressable';

interface Props {
  pin: Pin;
  x: number;
  y: number;
  onOpen(problem: Problem): void;
}

function shape({ problem, radius }: Pin, x: number, y: number) {
  if (problem.kind === 'friction') return <circle cx={x} cy={y} r={radius} />;
  const by = radius * 1.15;
  return <path d={`M${x} ${y - by}L${x + by} ${y}L${x} ${y + by}L${x - by} ${y}Z`} />;
}

export function PinMark({ pin, x, y, onOpen }: Props) {
  const { problem } = pin;
  // The title names the place where it is concentrated, so the figures are those of that place.
  const { visits, bought } = problem.where ?? problem;
  const says = words.pinSays(problemTitle(problem), words.visits(visits), shareText(bought, visits));
  return (
    <g class={pin.isSure ? 'map-pin sure' : 'map-pin'} {...pressable(() => onOpen(problem))} aria-label={says}>
      <title>{says}</title>
      {/* As large as a finger. */}
      <circle class="map-touch" cx={x} cy={y} r={Math.max(12, pin.radius)} />
      {shape(pin, x, y)}
    </g>
  );
}
