// One row of equal cells, each a native radio; the words stand under both ends, or under each cell.

import type { Question } from '@klankbord/protocol/survey';
import type { ComponentChildren } from 'preact';
import type { QuestionProps } from '../questions/questionProps';
import { Group } from './Group';

export interface Mark {
  score: number;
  mark: ComponentChildren;
  /** What it is called where the mark itself does not say so. */
  name?: string;
  /** A word under the mark, seen at both ends and where the hand is; it is the name too. */
  word?: string;
}

export interface ScaleProps extends QuestionProps<Question> {
  look: string;
  marks: Mark[];
  /** Words under both ends, and where it says something under the middle. */
  ends?: string[] | undefined;
}

export function Scale({ look, marks, ends, ...props }: ScaleProps) {
  const { question, value, set, chosen } = props;
  return (
    <Group {...props} radio>
      <div class={`scale ${look}`} part="scale">
        {marks.map(({ score, mark, name, word }) => (
          <label key={score} part="cell" class={(value as number) >= score ? 'cell on' : 'cell'}>
            <input
              type="radio"
              name={`score ${question.id}`}
              value={score}
              checked={value === score}
              aria-label={name ?? word}
              onChange={() => set(score)}
              onClick={chosen}
            />
            <span class="mark">{mark}</span>
            {word && <span class="word">{word}</span>}
          </label>
        ))}
      </div>
      {ends && (
        <div class="ends" id="ends">
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </div>
      )}
    </Group>
  );
}
