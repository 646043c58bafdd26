// What the view of every question type is given.

import type { Question, Values } from '@klankbord/protocol/survey';
import type { VNode } from 'preact';
import type { Say } from '../createSay';

export interface QuestionProps<Q extends Question = Question> {
  question: Q;
  value: Values[string] | undefined;
  /** The language of the survey's texts. */
  locale: string;
  say: Say;
  /** The same for as long as the survey is shown, another one the next time. */
  seed: number;
  /** What is wrong, in words; empty when nothing is. */
  fault: string;
  set(value: Values[string]): void;
  /** Says something to those who cannot see it. */
  speak(text: string): void;
  /** A score was clicked or tapped, whether it changed or not. */
  chosen(): void;
}

/** Draws a question; a pure function of its props. */
export type QuestionView<Q extends Question> = (props: QuestionProps<Q>) => VNode;

/** A view for each of these questions. */
export type Views<Q extends Question> = { [Type in Q['type']]: QuestionView<Extract<Q, { type: Type }>> };
