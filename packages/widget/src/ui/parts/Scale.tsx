// One row of equal cells, each a native radio; the words stand under both ends, or under each cell.

import type { Question } from '@klankbord/protocol/survey';
import type { ComponentChildren } from 'preact';
import type { QuestionProps } from '../questions/questionProps';
import { Asking } from './Asking';
import { Fault } from './Fault';

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
  ends?: [string, string];
}

export function Scale({ look, marks, ends, set, chosen, value, fault, ...props }: ScaleProps) {
  const { question } = props;
  return (
    <fieldset
      class="question"
      role="radiogroup"
      aria-labelledby="question"
      aria-describedby="help ends fault"
      aria-required={question.required}
      aria-invalid={Boolean(fault)}
    >
      <Asking {...props} question={question} legend />
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
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      <Fault fault={fault} />
    </fieldset>
  );
}
