// Which loops are open, whose are they, and what has become of them?

import { readCursor, writeCursor } from '../../cursor';
import type { Database } from '../../database';
import type { Case, CaseChange, CaseDraft, CaseNote, CaseWish, Reply } from '../../loopStore';
import type { Page } from '../../store';
import { caseNote, caseOf, type CaseRow, CASES, type NoteRow } from './caseRow';
import { scoreColumns } from './givenScore';
import { THEIR_CASES } from './ofLoop';
import { replyOf, type ReplyRow } from './replyRow';

const OPEN = `insert into cases
  (site, response, visitor, rule, side, title, owner, state, opened, due, metric, type, low, high, first_score)
  values ($site, $response, $visitor, $rule, $side, $title, $owner, 'open', $opened, $due, $metric, $type, $low, $high, $score)
  on conflict (site, response) where response is not null do nothing`;
const OF_RESPONSE = 'select id from cases where site = $site and response = $response';
const LAST = 'select last_insert_rowid() as id';
const ONE = `${CASES} where cases.site = $site and cases.id = $id`;
const NOTES = 'select * from case_notes where "case" = $id order by id';
const REPLIES = 'select * from replies where "case" = $id order by made';
const NOTE = 'insert into case_notes ("case", at, author, kind, text) values ($id, $at, $author, $kind, $text)';
const ERASED = 'select 1 as erased from visitors where site = $site and visitor = $visitor';

export const getCaseOf =
  (db: Database) =>
  (site: string, response: string): number | undefined =>
    db.get<{ id: number }>(OF_RESPONSE, { site, response })?.id;

/** Within a transaction: true when it was opened now; one answer has one case. An erased visitor opens none. */
export function insertCase(db: Database, site: string, draft: CaseDraft): boolean {
  if (draft.visitor !== undefined && db.get(ERASED, { site, visitor: draft.visitor })) return false;
  const { response, visitor, rule, side, title, owner, openedMs, dueMs, score } = draft;
  const values = { site, response, visitor, rule, side, title, owner, opened: openedMs, due: dueMs };
  return db.run(OPEN, { ...values, ...scoreColumns(score) }) > 0;
}

export const openCase =
  (db: Database) =>
  (site: string, draft: CaseDraft): number =>
    db.transact(() => {
      const opened = insertCase(db, site, draft);
      if (opened) return db.get<{ id: number }>(LAST)!.id;
      return getCaseOf(db)(site, draft.response ?? '') ?? 0;
    });

export const getCase =
  (db: Database) =>
  (site: string, id: number): { case: Case; notes: CaseNote[]; replies: Reply[] } | undefined => {
    const row = db.get<CaseRow>(ONE, { site, id });
    return (
      row && {
        case: caseOf(row),
        notes: db.all<NoteRow>(NOTES, { id }).map(caseNote),
        replies: db.all<ReplyRow>(REPLIES, { id }).map(replyOf),
      }
    );
  };

const listSql = ({ state, side, owner, improvement, response, person }: CaseWish, paged: boolean): string => `${CASES}
  where cases.site = $site
  ${state === undefined ? '' : state === 'unclosed' ? "and state <> 'closed'" : 'and state = $state'}
  ${side === undefined ? '' : 'and side = $side'}
  ${owner === undefined ? '' : "and coalesce(owner, '') = $owner"}
  ${improvement === undefined ? '' : 'and improvement = $improvement'}
  ${response === undefined ? '' : 'and cases.response = $response'}
  ${person === undefined ? '' : `and cases.id in (${THEIR_CASES})`}
  ${paged ? 'and (opened, cases.id) < ($at, $key)' : ''}
  order by opened desc, cases.id desc limit $limit`;

export const listCases =
  (db: Database) =>
  (site: string, wish: CaseWish): Page<Case> => {
    const { limit, cursor, state, side, owner, improvement, response, person } = wish;
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const values = {
      site,
      state,
      side,
      owner,
      improvement,
      response,
      visitors: person && JSON.stringify(person.visitors),
      users: person && JSON.stringify(person.users),
      at: place?.atMs,
      key: place && Number(place.key),
    };
    const rows = db.all<CaseRow>(listSql(wish, place !== undefined), { ...values, limit: limit + 1 });
    const last = rows[limit - 1];
    const next = rows.length > limit && last ? writeCursor({ atMs: last.opened, key: String(last.id) }) : null;
    return { items: rows.slice(0, limit).map(caseOf), next };
  };

export const addCaseNote =
  (db: Database) =>
  (id: number, { atMs, author, kind, text }: Omit<CaseNote, 'id'>): void =>
    void db.run(NOTE, { id, at: atMs, author, kind, text });

const CHANGE = `update cases set owner = $owner, state = $state, due = $due, outcome = $outcome, told = $told,
  improvement = $improvement, closed = $closed where site = $site and id = $id`;

export const changeCase =
  (db: Database) =>
  (site: string, id: number, change: CaseChange, note: Omit<CaseNote, 'id'>): boolean =>
    db.transact(() => {
      const row = db.get<CaseRow>(ONE, { site, id });
      if (!row) return false;
      const state = change.state ?? row.state;
      const kept = <T>(wanted: T | null | undefined, before: T | null): T | null =>
        wanted === undefined ? before : wanted;
      db.run(CHANGE, {
        site,
        id,
        state,
        owner: kept(change.owner, row.owner),
        due: kept(change.dueMs, row.due),
        outcome: kept(change.outcome, row.outcome),
        told: kept(change.toldMs, row.told),
        improvement: kept(change.improvement, row.improvement),
        closed: state === 'closed' ? (row.closed ?? note.atMs) : null,
      });
      if (note.text) addCaseNote(db)(id, note);
      return true;
    });
