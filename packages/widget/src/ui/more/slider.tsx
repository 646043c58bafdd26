// `slider`: a line to choose a number on. Until it is touched it says that nothing is chosen.

import type { SliderQuestion } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import type { QuestionProps } from '../questions/questionProps';

export function Slider(props: QuestionProps<SliderQuestion>) {
  const { question, value, fault, say, locale, set } = props;
  const { min = 0, max = 100, step = 1 } = question;
  const figure = (number: number): string => number.toLocaleString(locale);
  const isTouched = typeof value === 'number';
  const at = isTouched ? value : (min + max) / 2;
  const choose = ({ currentTarget: { valueAsNumber } }: { currentTarget: HTMLInputElement }): void => {
    if (valueAsNumber !== value) set(valueAsNumber);
  };
  return (
    <div class="question">
      <Asking {...props} />
      <output class={isTouched ? 'chosen' : 'chosen none'} for="field" part="value">
        {isTouched ? figure(value) : say('untouched')}
      </output>
      <input
        type="range"
        class={isTouched ? 'line' : 'line none'}
        part="line"
        id="field"
        {...{ min, max, step }}
        value={at}
        style={{ '--kb-at': (at - min) / (max - min) }}
        aria-valuetext={isTouched ? figure(value) : say('untouched')}
        aria-describedby="help fault"
        aria-invalid={Boolean(fault)}
        onInput={choose}
        // Where the handle stands before it is touched is a number too, and a click on it changes nothing.
        onClick={choose}
      />
      <div class="ends">
        <span>{figure(min)}</span>
        <span>{figure(max)}</span>
      </div>
      <Fault fault={fault} />
    </div>
  );
}
