// `ces`: seven cells from very difficult to very easy.

import type { CesQuestion } from '@klankbord/protocol/survey';
import { Scale } from '../parts/Scale';
import type { QuestionProps } from './questionProps';

export const Ces = (props: QuestionProps<CesQuestion>) => (
  <Scale
    {...props}
    look="number"
    marks={[1, 2, 3, 4, 5, 6, 7].map((score) => ({ score, mark: score }))}
    ends={[props.say('ces.low'), props.say('ces.high')]}
  />
);
