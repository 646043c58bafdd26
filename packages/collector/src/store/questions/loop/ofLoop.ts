// What has the loop kept of somebody? All of it goes, words in cases and messages that wait to be sent included.

import { THEIR_RESPONSES } from '../ofPerson';

/** Of a table with `visitor` and `response`: theirs as a browser's, or by an answer that came by name alone. */
const THEIRS = `site = $site and (visitor in (select value from json_each($visitors)) or response in (${THEIR_RESPONSES}))`;
/** With $site, and lists as JSON in $visitors and $users. */
export const THEIR_CASES = `select id from cases where ${THEIRS}`;
/** A message names its answer in its body only. */
const THEIR_DELIVERIES = `select id from deliveries where site = $site and (visitor in (select value from json_each($visitors))
  or (visitor is null and exists (select 1 from (${THEIR_RESPONSES}) where instr(deliveries.body, response))))`;

/** What hangs on a row goes before it; all of it before the answers. */
export const OF_LOOP: readonly string[] = [
  `delete from case_notes where "case" in (${THEIR_CASES})`,
  `delete from improvement_answers where response in (select response from cases where ${THEIRS})`,
  `delete from improvement_answers where response in (${THEIR_RESPONSES})`,
  `delete from cases where ${THEIRS}`,
  `delete from replies where ${THEIRS}`,
  `delete from praise where ${THEIRS}`,
  `delete from digest_items where ${THEIRS}`,
  `delete from delivery_attempts where delivery in (${THEIR_DELIVERIES})`,
  `delete from deliveries where id in (${THEIR_DELIVERIES})`,
];
