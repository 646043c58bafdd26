// What has an answer set in motion? Stored together with the place up to which the loop has come, or not at all.

import type { Database } from '../../database';
import type { LoopStep } from '../../loopStore';
import { insertCase } from './cases';
import { insertDelivery } from './deliveries';
import { notePraise } from './praise';
import { insertReply, noteShown, noteVerdict } from './replies';

const POSITION = 'update loop_position set position = $position';
const DIGEST = `insert into digest_items (site, response, rule, visitor, at)
  values ($site, $response, $rule, $visitor, $at) on conflict do nothing`;
/** The newest case of this visitor with this score that waits for a second one; an answer has only one. */
const SECOND = `update cases set second_score = $value, second_response = $response, second_at = $at
  where id = (select id from cases where site = $site and visitor = $visitor and metric = $metric and type = $type
      and response <> $response and opened < $at and (second_score is null or second_response = $response)
    order by opened desc limit 1)`;
const ERASED = 'select 1 as erased from visitors where site = $site and visitor = $visitor';

function take(db: Database, step: LoopStep): void {
  const { site } = step;
  const isErased = (visitor: string | undefined): boolean =>
    visitor !== undefined && db.get(ERASED, { site, visitor }) !== undefined;
  let opened = false;
  for (const draft of step.cases) opened = insertCase(db, site, draft) || opened;
  for (const reply of step.replies) insertReply(db, site, reply);
  for (const praise of step.praise) notePraise(db, site, praise);
  for (const { response, rule, visitor, atMs } of step.digest) {
    if (!isErased(visitor)) db.run(DIGEST, { site, response, rule, visitor, at: atMs });
  }
  for (const { ofCase, ...delivery } of step.deliveries) {
    if ((opened || !ofCase) && !isErased(delivery.visitor)) insertDelivery(db, site, delivery);
  }
  for (const shown of step.shown) noteShown(db, site, shown);
  for (const verdict of step.verdicts) noteVerdict(db, site, verdict);
  for (const { visitor, response, score, atMs } of step.seconds) {
    const { metric, type, value } = score;
    db.run(SECOND, { site, visitor, response, metric, type, value, at: atMs });
  }
}

export const takeLoopSteps =
  (db: Database) =>
  (steps: LoopStep[], position: number): void =>
    db.transact(() => {
      for (const step of steps) take(db, step);
      db.run(POSITION, { position });
    });
