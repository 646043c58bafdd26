// `nps`: eleven cells from 0 to 10.

import type { NpsQuestion } from '@klankbord/protocol/survey';
import { Scale } from '../parts/Scale';
import type { QuestionProps } from './questionProps';

export const Nps = (props: QuestionProps<NpsQuestion>) => (
  <Scale
    {...props}
    look="number"
    marks={Array.from({ length: 11 }, (_, score) => ({ score, mark: score }))}
    ends={[props.say('nps.low'), props.say('nps.high')]}
  />
);
