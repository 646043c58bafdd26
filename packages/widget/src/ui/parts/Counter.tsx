// How many characters are left: only near the limit.

import type { Say } from '../createSay';

export interface CounterProps {
  length: number;
  max?: number;
  say: Say;
}

/** From four fifths of the limit on. */
export function Counter({ length, max, say }: CounterProps) {
  if (max === undefined || length < max * 0.8) return null;
  const left = max - length;
  return (
    <p class={left < 0 ? 'counter over' : 'counter'}>
      {left < 0 ? say('over', { n: -left }) : say('left', { n: left })}
    </p>
  );
}
