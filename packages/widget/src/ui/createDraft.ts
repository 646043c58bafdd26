// The draft of a half-filled form: kept while it is filled in, and the numbers of its revisions.

import type { Draft } from '@klankbord/client';
import { questionTypeOf, type Survey, type Values } from '@klankbord/protocol/survey';
import type { FlowHost } from '../flowHost';
import type { FormState } from './createForm';
import { isFilled, tidy } from './tidy';

/** Milliseconds between two writes while somebody types: our choice, a word or two. */
const WRITE_MS = 500;

/** What is kept. */
export interface KeptForm extends Draft, FormState {
  tab: string;
  path: string;
  version?: number | undefined;
  response: string;
  revision: number;
}

export interface FormDraft {
  /** Something has changed: written at once, and then at most twice a second. */
  note(): void;
  /** Writes now: a field or the page is being left. */
  hurry(): void;
  /** The response, and the next number of its revisions. */
  revise(): { response: string; revision: number };
  /** Writes no more until the next change. */
  stop(): void;
  /** Writes no more: nothing of it stays, or it waits until the survey is opened again; undefined leaves it as it is. */
  close(forGood: boolean | undefined): void;
}

/** What is left of a draft for a survey as it is now: nothing of another version, and no value of another shape. */
export function readDraft({ questions, version }: Survey, draft: Draft | undefined): KeptForm | undefined {
  const kept = draft as KeptForm | undefined;
  if (!kept?.values || kept.version !== version) return undefined;
  // Refusals are words such as `too-short`; what is of another shape is refused with a sentence.
  const sound = (values: Values): Values =>
    Object.fromEntries(
      questions.flatMap((question) => {
        const { id, type } = question;
        const value = Object.hasOwn(values, id) ? values[id] : undefined;
        return isFilled(value) && !questionTypeOf(type)?.refuses(question, tidy(value)!).includes(' ')
          ? [[id, value]]
          : [];
      }),
    ) as Values;
  return { ...kept, values: sound(kept.values), given: sound(kept.given) };
}

/**
 * @param kept what was found when the survey was opened: this tab goes on with it
 * @param state the form as it is now
 */
export function createDraft(
  { keepDraft, draft, newId, tab }: FlowHost,
  { id, version }: Survey,
  kept: KeptForm | undefined,
  state: () => FormState,
  now: () => number,
): FormDraft {
  const response = kept?.response ?? newId();
  let revision = kept?.revision ?? 0;
  /** Another tab goes on with it, or it was erased. */
  let isLost = false;
  let isStopped = false;
  let isWritten = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (path = location.pathname): void => {
    const form = state();
    if (isLost || isStopped || !Object.keys(form.values).length) return;
    isWritten = true;
    isDirty = false;
    void keepDraft(id, { survey: id, savedMs: now(), tab, path, version, response, revision, ...form } as KeptForm);
  };
  const check = async (): Promise<void> => {
    if (isWritten && ((await draft(id)) as KeptForm | undefined)?.tab !== tab) isLost = true;
  };
  const note = (): void => {
    isStopped = false;
    isDirty = true;
    if (timer) return;
    void check().then(() => write());
    timer = setTimeout(() => {
      timer = undefined;
      if (isDirty && !isStopped) note();
    }, WRITE_MS);
  };
  if (kept) write();
  return {
    note,
    hurry: () => write(),
    revise: () => ({ response, revision: ++revision }),
    stop() {
      isStopped = true;
    },
    close(forGood) {
      // Without a place it does not come back by itself.
      if (forGood === false) write('');
      else if (forGood && !isLost) void keepDraft(id);
      isStopped = true;
    },
  };
}
