// Slow figures and errors of the page an answer was given on, between what led up to it and the answer.

import { words } from '../../texts/words';
import { Sentence } from '../Sentence';
import type { StoryStep } from './bandsOf';
import { WeightMark } from './WeightMark';
import { weightOf } from './weightOf';

export function TroubleList({ troubles }: { troubles: StoryStep[] }) {
  if (!troubles.length) return null;
  return (
    <div class="page-troubles">
      <p class="band-name">{words.story.onPage}</p>
      <ul>
        {troubles.map((step, index) => (
          <li key={index} class={`step-text step-${weightOf(step)}`}>
            <WeightMark weight={weightOf(step)} />
            <span>
              <Sentence step={step} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
