// Scores of answers as columns, and back.

import type { GivenScore } from '../../loopStore';

export interface ScoreColumns {
  metric: string | null;
  type: string | null;
  low: number | null;
  high: number | null;
  score: number | null;
}

export const scoreColumns = (score: GivenScore | undefined): ScoreColumns => ({
  metric: score?.metric ?? null,
  type: score?.type ?? null,
  low: score?.low ?? null,
  high: score?.high ?? null,
  score: score?.value ?? null,
});

export const givenScore = ({ metric, type, low, high, score }: ScoreColumns): GivenScore | undefined =>
  metric === null || score === null ? undefined : { metric, type: type ?? metric, low, high, value: score };
