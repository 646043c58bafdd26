// From a row of `cases` to the case as the store hands it out.

import type { Case, CaseNote, CaseSide, CaseState } from '../../loopStore';
import { givenScore } from './givenScore';

/** Cases with the survey of their answer; `where` follows. */
export const CASES = `select cases.*, coalesce(events.body ->> '$.props.survey.name', events.body ->> '$.props.survey.id') as survey
  from cases
  left join responses on responses.site = cases.site and responses.response = cases.response
  left join events on events.site = responses.site and events.id = responses.event`;

export interface CaseRow {
  id: number;
  response: string | null;
  visitor: string | null;
  rule: string | null;
  side: CaseSide;
  title: string;
  survey?: string | null;
  owner: string | null;
  state: CaseState;
  opened: number;
  due: number | null;
  closed: number | null;
  outcome: string | null;
  told: number | null;
  metric: string | null;
  type: string | null;
  low: number | null;
  high: number | null;
  first_score: number | null;
  second_score: number | null;
  second_response: string | null;
  second_at: number | null;
  improvement: number | null;
}

export interface NoteRow {
  id: number;
  at: number;
  author: string;
  kind: CaseNote['kind'];
  text: string;
}

export const caseNote = ({ at, ...row }: NoteRow): CaseNote => ({ ...row, atMs: at });

export const caseOf = (row: CaseRow): Case => ({
  id: row.id,
  response: row.response ?? undefined,
  visitor: row.visitor ?? undefined,
  rule: row.rule ?? undefined,
  side: row.side,
  title: row.title,
  ...(row.survey && { survey: row.survey }),
  owner: row.owner ?? undefined,
  state: row.state,
  openedMs: row.opened,
  dueMs: row.due ?? undefined,
  score: givenScore({ ...row, score: row.first_score }),
  ...(row.closed !== null && { closedMs: row.closed }),
  ...(row.outcome !== null && { outcome: row.outcome }),
  ...(row.told !== null && { toldMs: row.told }),
  ...(row.second_score !== null && {
    second: { value: row.second_score, response: row.second_response ?? '', atMs: row.second_at ?? 0 },
  }),
  ...(row.improvement !== null && { improvement: row.improvement }),
});
