// `quiet-time`: between two different surveys there is a time of peace. How soon the same one may return is its `repeat`.

import { parseDuration } from '../condition/duration';
import { replyIn } from '../survey/replySurvey';
import { defaultEtiquette } from './etiquette';
import type { Rule } from './rule';

export const quietTimeRule: Rule = {
  reason: 'quiet-time',
  verdict: 'refuse',
  against({ shown, etiquette }, { id }, now) {
    // One that cannot be read has no end, like a pause of `repeat`.
    const quietMs = parseDuration(etiquette?.quietTime ?? defaultEtiquette.quietTime) ?? Infinity;
    // A reply is no further question: it is what the visitor waits for.
    if (replyIn(id)) return false;
    // When only the day is kept, it is not known who opened it either: then it may have shown itself.
    return Object.entries(shown ?? {}).some(
      ([other, last]) => last && other !== id && now - (last.asked ?? last.at) < quietMs,
    );
  },
};
