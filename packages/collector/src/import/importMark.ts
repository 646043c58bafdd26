// The mark of an answer that was imported: where from, by which import, and whether loop rules look at it.

import type { Feedback, JsonObject } from '@klankbord/protocol/wire';
import { isObject } from '@klankbord/protocol/wire';

export interface ImportMark {
  source: string;
  /** The import that brought it: all of it can be taken back at once. */
  id: string;
  /** The row's own id in the file. */
  reference?: string;
  /** Loop rules look at it. */
  rules: boolean;
}

/** What the mark is in the props of the event. */
export const markProps = (mark: ImportMark): { imported: JsonObject } => ({ imported: { ...mark } });

/** @returns undefined for an answer that was given here */
export function importMarkOf(feedback: Feedback): ImportMark | undefined {
  const { imported } = feedback as Feedback & { imported?: unknown };
  return isObject(imported) && typeof imported.source === 'string' ? (imported as unknown as ImportMark) : undefined;
}
