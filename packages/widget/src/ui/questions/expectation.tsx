// `expectation`: five signs from much worse to much better, with the middle named too.

import type { ExpectationQuestion } from '@klankbord/protocol/survey';
import { Scale } from '../parts/Scale';
import type { TextKey } from '../texts/en';
import type { QuestionProps } from './questionProps';

/** A sign is read without colour, and in every language. */
const SIGNS = ['− −', '−', '=', '+', '+ +'];

export function Expectation(props: QuestionProps<ExpectationQuestion>) {
  const words = SIGNS.map((_, index) => props.say(`expectation.${index + 1}` as TextKey));
  return (
    <Scale
      {...props}
      look="number"
      marks={SIGNS.map((mark, index) => ({ score: index + 1, mark, name: words[index]! }))}
      ends={[words[0]!, words[2]!, words[4]!]}
    />
  );
}
