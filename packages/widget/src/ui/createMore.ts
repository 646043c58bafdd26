// The file with the rarer question types: fetched by the first survey that has one, and where that stands.

import { addQuestionTypes, type Question, type RarerQuestion, type Survey } from '@klankbord/protocol/survey';
import { addStyles } from '../createHost';
import type { MoreFile, UiHost } from '../uiContract';
import type { QuestionView } from './questions/questionProps';
import { viewOf } from './questions/questionViews';

export interface More {
  /** Fetches the file where the survey needs it. */
  want(survey: Survey): void;
  /** Fetches it again after it failed. */
  again(): void;
  /** Gives a root its styles, now or when the file is there; gives back what takes them away. */
  dress(root: ShadowRoot): () => void;
  /** The view of any question; undefined while it is on its way, and where it could not be fetched. */
  viewOf(question: Question): QuestionView<Question> | undefined;
  isFailed(): boolean;
  stop(): void;
}

/** @param changed told when the file is there, and when it is not to be had */
export function createMore({ more }: Pick<UiHost, 'more'>, changed: () => void): More {
  let file: MoreFile | undefined;
  let isFetching = false;
  let isFailed = false;
  let isGone = false;
  const dressed = new Map<ShadowRoot, (() => void) | undefined>();
  const addTo = (root: ShadowRoot): void => void dressed.set(root, file && addStyles(root, file.styles));

  const load = async (): Promise<void> => {
    if (file || isFetching) return;
    isFetching = true;
    isFailed = false;
    changed();
    try {
      const fetched = await more();
      if (isGone) return;
      file = fetched;
      addQuestionTypes(file.types);
      for (const root of dressed.keys()) addTo(root);
    } catch {
      isFailed = true;
    }
    isFetching = false;
    changed();
  };
  return {
    want({ questions }) {
      if (questions.some((question) => !viewOf(question))) void load();
    },
    again: () => void load(),
    viewOf: (question) =>
      (viewOf(question) ?? file?.views[question.type as RarerQuestion['type']]) as QuestionView<Question> | undefined,
    // A type that the file lacks too is nothing to wait for.
    isFailed: () => isFailed || file !== undefined,
    dress(root) {
      addTo(root);
      return () => {
        dressed.get(root)?.();
        dressed.delete(root);
      };
    },
    stop() {
      isGone = true;
    },
  };
}
