// `csat`: five smileys, or five numbers.

import type { CsatQuestion } from '@klankbord/protocol/survey';
import { Face } from '../parts/Face';
import { Scale } from '../parts/Scale';
import type { TextKey } from '../texts/en';
import type { QuestionProps } from './questionProps';

export function Csat(props: QuestionProps<CsatQuestion>) {
  const { say, question } = props;
  const { look = 'smiley' } = question;
  return (
    <Scale
      {...props}
      look={look}
      marks={[1, 2, 3, 4, 5].map((score) =>
        look === 'number'
          ? { score, mark: score }
          : { score, mark: <Face mood={score} />, name: say(`csat.${score}` as TextKey) },
      )}
      ends={[say('csat.1'), say('csat.5')]}
    />
  );
}
