// A score as a row.

import type { ScoreSummary } from '../../scores/summariseScores';
import type { Columns } from './csvText';

export const scoreColumns: Columns<ScoreSummary> = {
  metric: ({ metric }) => metric,
  type: ({ type }) => type,
  n: ({ n }) => n,
  score: ({ score }) => score,
  low: ({ low }) => low,
  high: ({ high }) => high,
  scale: ({ scale }) => scale?.join(' to '),
  happy_share: ({ happy }) => happy?.share,
  before_n: ({ before }) => before?.n,
  before_score: ({ before }) => before?.score,
  change: ({ change }) => change?.difference,
  change_low: ({ change }) => change?.low,
  change_high: ({ change }) => change?.high,
};
