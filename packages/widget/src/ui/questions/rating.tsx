// `rating`: points as stars, smileys, thumbs, hearts or numbers.

import { questionTypeOf, type RatingQuestion } from '@klankbord/protocol/survey';
import type { TextKey } from '../texts/en';
import { Face } from '../parts/Face';
import { Heart, Star, Thumb } from '../parts/icons';
import { type Mark, Scale } from '../parts/Scale';
import type { QuestionProps } from './questionProps';

/** One mark, by the look of the question. */
function markOf({ question, say }: QuestionProps<RatingQuestion>, score: number, total: number): Mark {
  const word = (group: string): string => say(`${group}.${score}` as TextKey);
  switch (question.look) {
    case 'smiley':
      return { score, mark: <Face mood={score} />, word: word('rating') };
    case 'thumb':
      return { score, mark: <Thumb turned={score === 1} />, name: word('thumb') };
    case 'number':
      return { score, mark: score };
    default:
      return {
        score,
        mark: question.look === 'heart' ? <Heart /> : <Star />,
        name: say('rating.point', { n: score, total }),
      };
  }
}

export function Rating(props: QuestionProps<RatingQuestion>) {
  const { question, say } = props;
  const { look = 'star' } = question;
  const [, total] = questionTypeOf('rating')!.scale!(question);
  const named = look === 'smiley' || look === 'thumb';
  return (
    <Scale
      {...props}
      look={look}
      marks={Array.from({ length: total }, (_, index) => markOf(props, index + 1, total))}
      ends={named ? undefined : [say('rating.1'), say('rating.5')]}
    />
  );
}
