// Slow figures and errors of the page an answer was given on, between what led up to it and the answer.

import { weighStep } from '@klankbord/protocol/steps';
import { words } from '../../texts/words';
import { Sentence } from '../Sentence';
import type { StoryStep } from './bandsOf';
import { WeightMark } from './WeightMark';

export function TroubleList({ troubles }: { troubles: StoryStep[] }) {
  if (!troubles.length) return null;
  return (
    <div class="page-troubles">
      <p class="band-name">{words.story.onPage}</p>
      <ul>
        {troubles.map((step, index) => (
          <li key={index} class={`step-text step-${weighStep(step)}`}>
            <WeightMark weight={weighStep(step)} />
            <span>
              <Sentence step={step} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
