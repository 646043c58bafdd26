// `choice`: rows to choose one or many from, and a field for what is not among them.

import { type ChoiceQuestion, chosenOf, OTHER, textIn } from '@klankbord/protocol/survey';
import type { TargetedMouseEvent } from 'preact';
import { Group } from '../parts/Group';
import { Row } from '../parts/Row';
import { shuffle } from '../shuffle';
import type { QuestionProps } from './questionProps';

/** Characters: more than this is an answer to another question; our choice. */
const MAX_OTHER = 500;

export function Choice(props: QuestionProps<ChoiceQuestion>) {
  const { question, value, say, locale, seed, set, chosen } = props;
  const { options, many = false, other } = question;
  const picked = chosenOf(value);
  const written = picked.find(({ id }) => id === OTHER);
  /** All that is chosen beside one of them. */
  const beside = (id: string) => (many ? picked.filter((one) => one.id !== id) : []);

  const choose = (id: string, { currentTarget: input, detail }: TargetedMouseEvent<HTMLInputElement>): void => {
    const isOther = other && id === OTHER;
    const rest = beside(id);
    set(input.checked ? [...rest, isOther ? { id, text: written?.text ?? '' } : { id }] : rest);
    if (!isOther) return many ? undefined : chosen();
    // Not when the arrows pass over it, which click without a count: they would end up in the field.
    if (detail || many) input.closest('.rows')!.querySelector<HTMLElement>('.field')?.focus();
  };
  const row = (id: string, label: string) => (
    <Row
      key={id}
      type={many ? 'checkbox' : 'radio'}
      name={question.id}
      checked={picked.some((one) => one.id === id)}
      choose={(event) => choose(id, event)}
    >
      {label}
    </Row>
  );
  return (
    <Group {...props} radio={!many}>
      <div class="rows">
        {(question.shuffle ? shuffle(options, seed) : options).map(({ id, label }) => row(id, textIn(label, locale)))}
        {other && row(OTHER, say('other'))}
        {other && written && (
          <input
            class="field"
            part="field"
            type="text"
            maxLength={MAX_OTHER}
            aria-label={say('other')}
            value={written.text ?? ''}
            onInput={({ currentTarget }) => set([...beside(OTHER), { id: OTHER, text: currentTarget.value }])}
          />
        )}
      </div>
    </Group>
  );
}
