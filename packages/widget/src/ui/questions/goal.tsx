// `goal`: did you succeed, and once that is said: in what.

import { type GoalQuestion, successes, textIn } from '@klankbord/protocol/survey';
import { Row } from '../parts/Row';
import { Scale } from '../parts/Scale';
import type { QuestionProps } from './questionProps';

export function Goal(props: QuestionProps<GoalQuestion>) {
  const { question, say, locale, set, chosen } = props;
  const { success, goal } = (props.value ?? {}) as { success?: (typeof successes)[number]; goal?: string };
  return (
    <>
      <Scale
        {...props}
        look="number"
        value={success && successes.indexOf(success)}
        marks={successes.map((one, score) => ({ score, mark: say(one) }))}
        set={(score) => set({ ...(goal !== undefined && { goal }), success: successes[score as number]! })}
        chosen={() => undefined}
      />
      {success && (
        <fieldset class="more" role="radiogroup" aria-labelledby="goal">
          <legend id="goal">{say('goal')}</legend>
          <div class="rows">
            {question.options.map(({ id, label }) => (
              <Row
                key={id}
                type="radio"
                name={question.id}
                checked={id === goal}
                choose={() => {
                  set({ success, goal: id });
                  chosen();
                }}
              >
                {textIn(label, locale)}
              </Row>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
