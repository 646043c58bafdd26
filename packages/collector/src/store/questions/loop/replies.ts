// What is a visitor told at the next visit, and what did they say to it?

import type { Database } from '../../database';
import type { LoopStep, Reply, ReplyDraft } from '../../loopStore';
import { replyOf, type ReplyRow } from './replyRow';

const ADD = `insert into replies (id, site, visitor, response, "case", author, text, quote, ask, again, made)
  select $id, $site, $visitor, $response, $case, $author, $text, $quote, $ask, $again, $made
  where not exists (select 1 from visitors where site = $site and visitor = $visitor)
  on conflict do nothing`;
const WAITING = `select * from replies where site = $site and visitor = $visitor
  and shown is null and answered is null and withdrawn is null order by made limit 10`;
const WITHDRAW = `update replies set withdrawn = $withdrawn
  where site = $site and id = $id and shown is null and answered is null`;
const SHOWN = `update replies set shown = coalesce(shown, $at) where site = $site and id = $id and visitor = $visitor`;
const VERDICT = `update replies set shown = coalesce(shown, $at), answered = $at, helped = coalesce($helped, helped)
  where site = $site and id = $id and visitor = $visitor`;
const TOLD = `update cases set told = coalesce(told, $at)
  where id = (select "case" from replies where site = $site and id = $id and visitor = $visitor)`;
const NOTE = `insert into case_notes ("case", at, author, kind, text)
  select "case", $at, '', 'change', $text from replies
  where site = $site and id = $id and visitor = $visitor and "case" is not null`;
const PERMISSION = `update praise set state = $state, permission = $text
  where site = $site and response = (select response from replies where site = $site and id = $id and visitor = $visitor)
  and ($state = 'declined' or state in ('noted', 'declined', 'allowed'))`;

export function insertReply(db: Database, site: string, reply: ReplyDraft): void {
  const { madeMs, case: ofCase, ...values } = reply;
  db.run(ADD, { ...values, site, case: ofCase, made: madeMs });
}

export const addReply =
  (db: Database) =>
  (site: string, reply: ReplyDraft): void =>
    insertReply(db, site, reply);

export const listWaitingReplies =
  (db: Database) =>
  (site: string, visitor: string): Reply[] =>
    db.all<ReplyRow>(WAITING, { site, visitor }).map(replyOf);

export const withdrawReply =
  (db: Database) =>
  (site: string, id: string, withdrawnMs: number | null): boolean =>
    db.run(WITHDRAW, { site, id, withdrawn: withdrawnMs }) > 0;

/** Within a transaction: whoever holds the visitor's key has seen it. The customer is told from then on. */
export function noteShown(db: Database, site: string, { reply, visitor, atMs }: LoopStep['shown'][number]): void {
  const values = { site, id: reply, visitor, at: atMs };
  if (db.run(SHOWN, values)) db.run(TOLD, values);
}

export function noteVerdict(db: Database, site: string, verdict: LoopStep['verdicts'][number]): void {
  const { reply, visitor, helped, publish, atMs } = verdict;
  const values = { site, id: reply, visitor, at: atMs };
  if (!db.run(VERDICT, { ...values, helped: helped === undefined ? null : Number(helped) })) return;
  db.run(TOLD, values);
  if (helped !== undefined) {
    const text = helped ? 'The customer says that the reply helped.' : 'The customer says that the reply did not help.';
    db.run(NOTE, { ...values, text });
  }
  if (publish)
    db.run(PERMISSION, {
      ...{ site, id: reply, visitor, state: publish.given ? 'allowed' : 'declined' },
      // The sentence that somebody did not agree to is no permission.
      text: publish.given ? publish.text : null,
    });
}
