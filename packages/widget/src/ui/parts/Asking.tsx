// The question itself, with its help: a label, or the legend of a group.

import { type Question, textIn } from '@klankbord/protocol/survey';

export interface AskingProps {
  question: Question;
  locale: string;
  legend?: boolean;
}

/** The ids are `question` and `help`; the question can be given the focus. */
export function Asking({ question, locale, legend }: AskingProps) {
  const words = { class: 'asking', part: 'question', id: 'question', tabIndex: -1 };
  const label = textIn(question.label, locale);
  return (
    <>
      {legend ? (
        <legend {...words}>{label}</legend>
      ) : (
        <label for="field" {...words}>
          {label}
        </label>
      )}
      {question.help && (
        <p class="help" part="help" id="help">
          {textIn(question.help, locale)}
        </p>
      )}
    </>
  );
}
