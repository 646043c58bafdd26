// A step as a sentence; what came from the visit itself is emphasised.

import { describeStepParts, stepTexts } from '@klankbord/protocol/steps';
import { locale } from '../texts/locale';
import { wordStep } from '../texts/wordStep';
import type { StoryStep } from './story/bandsOf';

export function Sentence({ step }: { step: StoryStep }) {
  return (
    <>
      {describeStepParts(wordStep(step), stepTexts, locale).map(({ text, value }, index) =>
        value ? (
          <b key={index} class="said">
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </>
  );
}
