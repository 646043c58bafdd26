// What the frame with the questions says: an answer, or how tall it is.

import { checkFeedback, isObject, isText, isUuid } from '@klankbord/protocol/wire';
import type { Entry } from '../../readings/channels';

export type FrameMessage = { height: number } | { entry: Entry };

/** Our choice: a page that says more than this is not measured right. */
const MAX_HEIGHT = 4000;

/** Undefined for whatever else a frame may say. */
export function readEntry(data: unknown): FrameMessage | undefined {
  if (!isObject(data) || data.klankbord !== 'entry') return undefined;
  const { height, id, locale, feedback } = data;
  if (typeof height === 'number' && height > 0) return { height: Math.min(Math.ceil(height), MAX_HEIGHT) };
  const checked = checkFeedback(feedback);
  if (!isUuid(id) || !checked.ok) return undefined;
  return { entry: { id, feedback: checked.value, ...(isText(locale) && { locale }) } };
}
