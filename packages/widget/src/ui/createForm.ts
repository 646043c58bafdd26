// The form behind a survey: what was filled in, what is wrong, and how the sending went. No DOM.

import type { FeedbackInput } from '@klankbord/client';
import {
  type Composed,
  composeAnswers,
  fillIn,
  type Holds,
  type LocalText,
  type Question,
  type Survey,
  textIn,
  type Values,
} from '@klankbord/protocol/survey';
import { answerText } from './answerText';
import { createRoute, type Route } from './createRoute';
import type { Say } from './createSay';
import { type Fault, faultOf } from './faultOf';
import { isFilled, tidy } from './tidy';

/** `sent`, `kept` and `memory` are what came of sending. */
export type Phase = 'asking' | 'sending' | 'failed' | 'sent' | 'kept' | 'memory';

/** What a draft keeps of a form. */
export interface FormState {
  values: Values;
  /** The answers that were given, not only begun: a partial answer is made of them. */
  given: Values;
  index: number;
  askedMs: number;
}

/** What places in texts are filled in with, besides the answers. */
export interface Known {
  event?: object | undefined;
  traits?: object;
}

export interface FormParts {
  survey: Survey;
  /** The language that the survey is read in now. */
  locale(): string;
  holds: Holds;
  known: Known;
  /** Where an earlier page load has left it. */
  state?: FormState | undefined;
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

export interface Form extends Pick<Route, 'page' | 'questions' | 'isLast' | 'progress'> {
  /** For orders that differ from showing to showing. */
  seed: number;
  /** How many pages there are, with the answers as they are now. */
  pages(): number;
  /** True where some page has several questions. */
  isPaged(): boolean;
  value(id: string): Values[string] | undefined;
  fault(id: string): Fault | undefined;
  /** What is wrong first, from the top of the page. */
  firstFault(): Fault | undefined;
  phase(): Phase;
  set(id: string, value: Values[string]): void;
  back(): void;
  /** To the next page, or sends from the last one; stays where something is wrong. */
  next(): void;
  /** Sends, also again after it failed. */
  send(): Promise<void>;
  /** A text of the survey in its language, with what is known filled in. */
  words(text: LocalText | undefined): string;
  /** Whether the trail goes along. */
  tells(): boolean;
  tell(tells: boolean): void;
  /** What was answered so far, without words that are still being written; undefined while nothing is. */
  partial(): FeedbackInput | undefined;
  state(): FormState;
  /** What was filled in, as text. */
  text(say: Say): string;
}

/** Given with the choice itself; everything else is given when its page is left. */
const isChosen = (value: Values[string]): boolean => typeof value === 'number' || typeof value === 'boolean';

/** Not before the visitor has seen what goes along, and has sent it. */
const WAITS: string[] = ['contact', 'consent'];

export function createForm({ survey, locale, holds, known, state, submit, now, ...parts }: FormParts): Form {
  const { values = {}, given = {}, index, askedMs = now() } = { ...state };
  let phase: Phase = 'asking';
  let faults: Record<string, Fault> = {};
  let isStarted = false;
  let tells = true;
  const told = new Set<string>();

  const tidied = (): Values => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, tidy(value)!]));
  const route = createRoute(survey, tidied, holds, index);
  /** What was filled in on the visitor's way; nothing of pages that the answers leave out. */
  const compose = (from = tidied(), isMeant: (question: Question) => boolean = () => true): Composed => {
    const ids = route.pages().flatMap(({ questions }) => questions.filter(isMeant).map(({ id }) => id));
    const shown = Object.entries(from).filter(([id]) => ids.includes(id));
    return composeAnswers(survey, Object.fromEntries(shown), locale());
  };
  const words = (text: LocalText | undefined, more: Known): string => {
    const answers = Object.fromEntries(compose().answers.map(({ question, value }) => [question, value]));
    return fillIn(textIn(text, locale()), { ...more, answers });
  };
  const labelled = (composed: Composed, more: Known): Composed => ({
    ...composed,
    answers: composed.answers.map((answer) => ({ ...answer, label: words(answer.label, more) })),
  });
  /** What travels with the answers: of the visit only what may, and of the person nothing. */
  const inputOf = (composed: Composed, mayTell: boolean): FeedbackInput => {
    const { id, version, name } = survey;
    return {
      survey: { id, ...(version !== undefined && { version }), ...(name !== undefined && { name }) },
      ...labelled(composed, mayTell ? { event: known.event } : {}),
      asked: new Date(askedMs).toISOString(),
      durationMs: Math.max(0, now() - askedMs),
    };
  };
  const send = async (): Promise<void> => {
    const composed = compose();
    if (!composed.answers.length && !composed.contact && composed.helped === undefined) {
      faults = { [route.questions()[0]!.id]: { key: 'missing.all', values: {} } };
      return parts.changed();
    }
    phase = 'sending';
    parts.changed();
    const input = inputOf(composed, tells);
    phase = await submit(tells ? input : { ...input, trail: false }).catch(() => 'failed' as const);
    parts.changed();
  };

  return {
    seed: askedMs,
    ...route,
    pages: () => route.pages().length,
    isPaged: () => route.pages().some(({ questions }) => questions.length > 1),
    value: (id) => values[id],
    fault: (id) => faults[id],
    firstFault: () => route.questions().flatMap(({ id }) => faults[id] ?? [])[0],
    phase: () => phase,
    set(id, value) {
      values[id] = value;
      faults = {};
      if (isChosen(value)) given[id] = value;
      if (!isStarted) parts.started();
      isStarted = true;
      parts.changed();
    },
    back() {
      if (phase !== 'asking' || !route.page()) return;
      faults = {};
      route.go(-1);
      parts.changed();
    },
    next() {
      if (phase !== 'asking') return;
      const found = route.questions().flatMap((question) => {
        const fault = faultOf(question, values[question.id]);
        return fault ? [[question.id, fault]] : [];
      });
      faults = Object.fromEntries(found) as typeof faults;
      if (!found.length) {
        for (const { id } of route.questions()) {
          if (id in values) given[id] = tidy(values[id])!;
          if (isFilled(values[id]) && told.size < told.add(id).size) parts.answered(id);
        }
        if (route.isLast()) return void send();
        route.go(1);
      }
      parts.changed();
    },
    send,
    words: (text) => words(text, known),
    tells: () => tells,
    tell(next) {
      tells = next;
      parts.changed();
    },
    partial() {
      const composed = compose(given, ({ type }) => !WAITS.includes(type));
      return composed.answers.length ? inputOf(composed, false) : undefined;
    },
    state: () => ({ values, given, index: route.index(), askedMs }),
    text: (say) => answerText(labelled(compose(), known), say),
  };
}
