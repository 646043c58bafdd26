// What has the loop kept of a visitor? All of it goes, words in cases and messages that wait to be sent included.

import type { Database } from '../../database';

const STATEMENTS = [
  `delete from case_notes where "case" in (select id from cases where site = $site and visitor = $visitor)`,
  'delete from improvement_answers where response in (select response from cases where site = $site and visitor = $visitor)',
  `delete from improvement_answers where response in (select response from responses where site = $site and visitor = $visitor)`,
  'delete from cases where site = $site and visitor = $visitor',
  'delete from replies where site = $site and visitor = $visitor',
  'delete from praise where site = $site and visitor = $visitor',
  'delete from digest_items where site = $site and visitor = $visitor',
  `delete from delivery_attempts where delivery in (select id from deliveries where site = $site and visitor = $visitor)`,
  'delete from deliveries where site = $site and visitor = $visitor',
];

/** Within the transaction of the erasure, before the answers are gone; gives the number of rows. */
export const forgetVisitor = (db: Database, site: string, visitor: string): number =>
  STATEMENTS.reduce((sum, statement) => sum + db.run(statement, { site, visitor }), 0);
