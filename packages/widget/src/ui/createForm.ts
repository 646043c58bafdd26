// The form behind a survey: which page, what was filled in, what is wrong, and how the sending went. No DOM.

import type { FeedbackInput } from '@klankbord/client';
import { composeAnswers, type Question, type Survey, type Values } from '@klankbord/protocol/survey';
import { answerText } from './answerText';
import { type Fault, faultOf } from './faultOf';
import { isFilled, tidy } from './tidy';

/** `sent`, `kept` and `memory` are what came of sending. */
export type Phase = 'asking' | 'sending' | 'failed' | 'sent' | 'kept' | 'memory';

export interface FormParts {
  survey: Survey;
  locale: string;
  submit(input: FeedbackInput): Promise<'sent' | 'kept' | 'memory'>;
  /** Told once, when something is filled in for the first time. */
  started(): void;
  /** Told once for each question that was answered and left. */
  answered(question: string): void;
  /** Told after every change. */
  changed(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Form {
  /** Counts from 0. */
  page(): number;
  pages: number;
  question(): Question;
  value(): Values[string] | undefined;
  fault(): Fault | undefined;
  phase(): Phase;
  set(value: Values[string]): void;
  back(): void;
  /** To the next page, or sends from the last one; stays where something is wrong. */
  next(): void;
  /** Sends, also again after it failed. */
  send(): Promise<void>;
  /** What was filled in, as text. */
  text(): string;
}

export function createForm({ survey, locale, submit, started, answered, changed, now }: FormParts): Form {
  const { questions } = survey;
  const askedMs = now();
  const values: Values = {};
  let page = 0;
  let phase: Phase = 'asking';
  let fault: Fault | undefined;
  let isStarted = false;
  const told = new Set<string>();

  const compose = () => {
    const tidied = Object.entries(values).map(([id, value]) => [id, tidy(value)!]);
    return composeAnswers(survey, Object.fromEntries(tidied), locale);
  };
  const inputOf = (composed: ReturnType<typeof compose>): FeedbackInput => {
    const { id, version, name } = survey;
    return {
      survey: { id, ...(version !== undefined && { version }), ...(name !== undefined && { name }) },
      ...composed,
      asked: new Date(askedMs).toISOString(),
      durationMs: Math.max(0, now() - askedMs),
    };
  };
  const send = async (): Promise<void> => {
    const composed = compose();
    if (!composed.answers.length && !composed.contact) {
      fault = { key: 'missing.all', values: {} };
      return changed();
    }
    phase = 'sending';
    changed();
    phase = await submit(inputOf(composed)).catch(() => 'failed' as const);
    changed();
  };
  const question = (): Question => questions[page]!;

  return {
    page: () => page,
    pages: questions.length,
    question,
    value: () => values[question().id],
    fault: () => fault,
    phase: () => phase,
    set(value) {
      values[question().id] = value;
      fault = undefined;
      if (!isStarted) started();
      isStarted = true;
      changed();
    },
    back() {
      if (phase !== 'asking' || !page) return;
      fault = undefined;
      page -= 1;
      changed();
    },
    next() {
      if (phase !== 'asking') return;
      fault = faultOf(question(), values[question().id]);
      const { id } = question();
      if (!fault && isFilled(values[id]) && told.size < told.add(id).size) answered(id);
      if (!fault && page === questions.length - 1) return void send();
      if (!fault) page += 1;
      changed();
    },
    send,
    text: () => answerText(compose()),
  };
}
