// Which rows are somebody's, when they are erased? With $site, and lists as JSON in $visitors and $users.

/** Of a table with the columns `visitor` and `user`: what these browsers left, and what came by these names alone. */
export const OF_PERSON = `site = $site and (visitor in (select value from json_each($visitors))
  or (visitor is null and "user" in (select value from json_each($users))))`;

/** Their answers. */
export const THEIR_RESPONSES = `select response from responses where ${OF_PERSON}`;
