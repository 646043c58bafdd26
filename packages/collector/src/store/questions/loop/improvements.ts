// What is being mended at the source, and which answers and cases are gathered under it?

import type { Database } from '../../database';
import type { Improvement, ImprovementBody } from '../../loopStore';

interface ImprovementRow {
  id: number;
  title: string;
  note: string | null;
  owner: string | null;
  state: ImprovementBody['state'];
  live: string | null;
  about: string | null;
  made: number;
  deleted: number | null;
  answers: number;
  cases: number;
}

const ALL = `select improvements.*,
    (select count(*) from improvement_answers where improvement = improvements.id) as answers,
    (select count(*) from cases where cases.site = improvements.site and improvement = improvements.id) as cases
  from improvements where site = $site and deleted is null order by id desc`;
const ADD = `insert into improvements (site, title, note, owner, state, live, about, made)
  values ($site, $title, $note, $owner, $state, $live, $about, $now)`;
const SAVE = `update improvements set title = $title, note = $note, owner = $owner, state = $state, live = $live,
  about = $about where site = $site and id = $id and deleted is null`;
const LAST = 'select last_insert_rowid() as id';
const DELETE = 'update improvements set deleted = $deleted where site = $site and id = $id';
const IS_THERE = 'select 1 as there from improvements where site = $site and id = $id and deleted is null';
const LINK = `insert into improvement_answers (improvement, response) values ($id, $response) on conflict do nothing`;
const UNLINK = 'delete from improvement_answers where improvement = $id and response = $response';
const LINKED = `select improvement_answers.response from improvement_answers
  join improvements on improvements.id = improvement_answers.improvement
  where improvements.site = $site and improvement_answers.improvement = $id order by 1 desc`;

export const listImprovements =
  (db: Database) =>
  (site: string): Improvement[] =>
    db.all<ImprovementRow>(ALL, { site }).map(({ about, made, deleted, ...row }) => ({
      ...row,
      about: about === null ? null : (JSON.parse(about) as NonNullable<Improvement['about']>),
      madeMs: made,
      isDeleted: deleted !== null,
    }));

export const saveImprovement =
  (db: Database) =>
  (site: string, id: number | undefined, body: ImprovementBody, nowMs: number): number | undefined =>
    db.transact(() => {
      const { title, note, owner, state, live, about } = body;
      const values = { site, title, note, owner, state, live, about: about ? JSON.stringify(about) : null };
      if (id === undefined) {
        db.run(ADD, { ...values, now: nowMs });
        return db.get<{ id: number }>(LAST)!.id;
      }
      return db.run(SAVE, { ...values, id }) ? id : undefined;
    });

export const deleteImprovement =
  (db: Database) =>
  (site: string, id: number, deletedMs: number | null): boolean =>
    db.run(DELETE, { site, id, deleted: deletedMs }) > 0;

export const linkAnswer =
  (db: Database) =>
  (site: string, improvement: number, response: string, linked: boolean): boolean => {
    if (!db.get(IS_THERE, { site, id: improvement })) return false;
    db.run(linked ? LINK : UNLINK, { id: improvement, response });
    return true;
  };

export const listLinkedAnswers =
  (db: Database) =>
  (site: string, improvement: number): string[] =>
    db.all<{ response: string }>(LINKED, { site, id: improvement }).map(({ response }) => response);
