// Which surveys show a reply of the team: they are called after it, and both ends know them by that.

/** No survey of a site is called so by chance. */
const PREFIX = 'reply:';

/** @example replySurvey('r_42') // 'reply:r_42' */
export const replySurvey = (reply: string): string => PREFIX + reply;

/** @returns the reply that a survey shows; undefined for every other survey */
export const replyIn = (survey: string): string | undefined =>
  survey.startsWith(PREFIX) ? survey.slice(PREFIX.length) : undefined;
