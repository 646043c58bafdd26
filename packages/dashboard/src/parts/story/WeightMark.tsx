// The sign of a step that stands out, drawn, with its word for whoever does not see it.

import type { Weight } from '@klankbord/protocol/steps';
import { words } from '../../texts/words';

/** Sixteen units square; told apart by shape, never by colour alone. */
const shapes: Partial<Record<Weight, string>> = {
  trouble: 'M8 1.8 15 14H1zM8 6.2v3.6M8 11.3v1.3',
  frustration:
    'M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM4.8 5.2l2 1.1M11.2 5.2l-2 1.1M5.2 11.4a3.4 3.4 0 0 1 5.6 0',
  error: 'M2 2.5h12v11H2zM2 5.3h12M6.2 7.6l3.6 3.6M9.8 7.6l-3.6 3.6',
  slow: 'M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM8 4v4l2.8 2.2',
  moment: 'M3.5 15V1.5M3.5 2.2h9.2l-2.4 3.3 2.4 3.3H3.5',
};

interface Props {
  weight: Weight;
  /** Say its word in any case; the sentence of a moment says itself what it is. */
  named?: boolean;
}

/** Nothing for a step that does not stand out. */
export function WeightMark({ weight, named = weight !== 'moment' }: Props) {
  const shape = shapes[weight];
  if (!shape) return null;
  return (
    <span class={`mark mark-${weight}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shape} />
      </svg>
      {named && <span class="unseen">{words.marks[weight as 'trouble']}: </span>}
    </span>
  );
}
