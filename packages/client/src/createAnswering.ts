// `feedback()`: an answer completed with its story, scrubbed, numbered, and kept in the place of its older revisions.

import type { FeedbackContext } from '@klankbord/protocol/wire';
import { composeFeedback, type FeedbackInput } from './composeFeedback';
import type { Consent } from './consent';
import type { Recorder } from './createRecorder';
import type { ClientJourney } from './journey/createJourney';
import { toJson } from './lib/toJson';
import { deviceContext } from './pageContext';
import type { Queue } from './queue/createQueue';
import { supersede } from './supersede';

export interface AnsweringParts {
  newId(): string;
  consent: Consent;
  journey: ClientJourney | undefined;
  recorder: Recorder;
  queue: Queue;
  scrub(text: string, path: string): string;
  /** Told when the visitor's own Send, while consent is pending, grants this one answer. */
  grantOwn(): void;
}

/** Gives the response's id, or null where answers were refused; throws `KlankbordError` when nothing is said. */
export function createAnswering(parts: AnsweringParts): (given: FeedbackInput) => Promise<string | null> {
  const { newId, consent, journey, recorder, queue, scrub, grantOwn } = parts;
  const revisions: Record<string, number> = {};
  return async (given) => {
    const { trail: mayTell = true, ...input } = { ...given };
    const response = input.response ?? newId();
    const alone = consent.is('feedback', 'pending');
    const context = {
      ...(!alone && consent.is('behaviour', 'granted') && { ...journey?.tell(), ...journey?.page() }),
      ...(!mayTell && { trail: undefined, counts: undefined, cart: undefined, moments: undefined }),
      device: deviceContext(),
      consent: consent.state(),
    } as FeedbackContext;
    const revision = input.revision ?? (revisions[response] ?? 0) + 1;
    revisions[response] = revision;
    // An address that the visitor wrote down to be answered is the one thing that scrubbing would defeat.
    const props = toJson(composeFeedback(input, response, revision, context), (text, path) =>
      path.startsWith('contact.') ? text : scrub(text, path),
    );
    if (alone) grantOwn();
    const id = await recorder.recordFeedback(props, alone);
    if (id) await supersede(queue, response, revision);
    return id && response;
  };
}
