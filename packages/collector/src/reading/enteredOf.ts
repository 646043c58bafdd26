// What is known of an answer that somebody else entered or asked for: by whom, when, and the reference that came back.

import { isObject, isText, type JsonObject } from '@klankbord/protocol/wire';

export interface Entered {
  /** The account, or the program by the name of its token. */
  by: string;
  /** ISO 8601. */
  time: string;
}

/** The props of an event as they came: a reference is written by whoever sent it. */
export function enteredOf({ ref, entered }: JsonObject): { ref?: string; entered?: Entered } {
  return {
    ...(isText(ref, 256) && { ref }),
    ...(isObject(entered) && isText(entered.by) && isText(entered.time)
      ? { entered: { by: entered.by, time: entered.time } }
      : {}),
  };
}
