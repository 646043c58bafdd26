// The name of a stage, with its colour beside it.

import { isKnownStage, stageText } from '../texts/stages';

export function StageName({ stage }: { stage: string }) {
  return (
    <span class="stage-name">
      <span class={`stage-dot stage-${isKnownStage(stage) ? stage : 'own'}`} aria-hidden="true" />
      {stageText(stage)}
    </span>
  );
}
