// Cases, improvements and compliments as rows.

import type { z } from 'zod';
import type { caseShape, praiseShape } from '../../routes/loop/shapes';
import type { Improvement as StoredImprovement } from '../../store/loopStore';
import type { Columns } from './csvText';

type Case = z.infer<typeof caseShape>;
type Praise = z.infer<typeof praiseShape>;
type Improvement = Omit<StoredImprovement, 'madeMs' | 'isDeleted'> & { made: string };

export const caseColumns: Columns<Case> = {
  id: ({ id }) => id,
  side: ({ side }) => side,
  state: ({ state }) => state,
  title: ({ title }) => title,
  owner: ({ owner }) => owner,
  opened: ({ opened }) => opened,
  due: ({ due }) => due,
  closed: ({ closed }) => closed,
  outcome: ({ outcome }) => outcome,
  customer_told: ({ told }) => told,
  metric: ({ score }) => score?.metric,
  score: ({ score }) => score?.value,
  second_score: ({ second }) => second?.value,
  second_score_time: ({ second }) => second?.time,
  rule: ({ rule }) => rule,
  improvement: ({ improvement }) => improvement,
  response: ({ response }) => response,
  visitor: ({ visitor }) => visitor,
};

export const improvementColumns: Columns<Improvement> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  state: ({ state }) => state,
  live: ({ live }) => live,
  owner: ({ owner }) => owner,
  about: ({ about }) => about?.kind,
  about_name: ({ about }) => about?.name,
  note: ({ note }) => note,
  answers: ({ answers }) => answers,
  cases: ({ cases }) => cases,
  made: ({ made }) => made,
};

export const praiseColumns: Columns<Praise> = {
  time: ({ time }) => time,
  state: ({ state }) => state,
  text: ({ text }) => text,
  metric: ({ score }) => score?.metric,
  score: ({ score }) => score?.value,
  name: ({ name }) => name,
  product: ({ product }) => product,
  permission: ({ permission }) => permission,
  compliment_went_to: ({ recipient }) => recipient,
  passed: ({ passed }) => passed,
  response: ({ response }) => response,
};
