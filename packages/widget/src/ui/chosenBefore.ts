// What was chosen before the survey was on screen, such as a score in an e-mail: shown chosen, and given only when it is confirmed.

import type { Draft } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';

/** Reads the attribute `answers` of the place: JSON, answers by question. It looks like a draft of which nothing was given. */
export function chosenBefore(into: HTMLElement, { id, version }: Survey): Draft | undefined {
  try {
    const values: unknown = JSON.parse(into.getAttribute('answers')!);
    return (values && { survey: id, version, values, given: {} }) as Draft | undefined;
  } catch {
    // Whatever else stands there is nothing chosen.
    return undefined;
  }
}
