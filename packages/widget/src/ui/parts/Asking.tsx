// The question itself, with its help: a label, or the legend of a group.

import { type Question, textIn } from '@klankbord/protocol/survey';

export interface AskingProps {
  question: Question;
  locale: string;
  /** Default `label`, of the control with the id `field`. */
  as?: 'label' | 'legend' | 'p';
}

/** The ids are `question` and `help`; the question can be given the focus. */
export function Asking({ question, locale, as: Tag = 'label' }: AskingProps) {
  const words = { class: 'asking', part: 'question', id: 'question', tabIndex: -1 };
  return (
    <>
      <Tag for={Tag === 'label' ? 'field' : undefined} {...words}>
        {textIn(question.label, locale)}
      </Tag>
      {question.help && (
        <p class="help" part="help" id="help">
          {textIn(question.help, locale)}
        </p>
      )}
    </>
  );
}
