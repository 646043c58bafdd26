// `matrix`: a scale for each row, beside its words where there is room, else below them.

import { type MatrixQuestion, textIn } from '@klankbord/protocol/survey';
import { Group } from '../parts/Group';
import type { QuestionProps } from '../questions/questionProps';

export function Matrix(props: QuestionProps<MatrixQuestion>) {
  const { question, fault, say, locale, set } = props;
  const { id: name, rows, points = 5 } = question;
  const scores = (props.value ?? {}) as Record<string, number>;
  const scoreOf = (row: string): number | undefined => (Object.hasOwn(scores, row) ? scores[row] : undefined);
  const cells = Array.from({ length: points }, (_, index) => index + 1);
  const style = { '--kb-points': points };
  return (
    <Group {...props} radio={false}>
      <div class="matrix" style={style}>
        {rows.map(({ id, label }) => (
          <fieldset
            key={id}
            class="scored"
            role="radiogroup"
            aria-required={question.required}
            aria-invalid={fault !== '' && scoreOf(id) === undefined}
          >
            <legend>{textIn(label, locale)}</legend>
            <div class="scale number" part="scale">
              {cells.map((score) => (
                <label key={score} class="cell" part="cell">
                  <input
                    type="radio"
                    name={`${name} ${id}`}
                    value={score}
                    checked={scoreOf(id) === score}
                    onChange={() => set({ ...scores, [id]: score })}
                  />
                  <span class="mark">{score}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div class="scored">
          <div class="ends" id="ends">
            <span>{say('rating.1')}</span>
            <span>{say('rating.5')}</span>
          </div>
        </div>
      </div>
    </Group>
  );
}
