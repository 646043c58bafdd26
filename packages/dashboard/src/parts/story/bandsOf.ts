// Groups the steps of a trail into bands of one stage, and finds the pauses between them.

import type { JsonValue } from '@klankbord/protocol/wire';

/** A step as the story tells it. */
export interface StoryStep {
  name: string;
  /** ISO 8601. */
  time: string;
  stage: string;
  /** How often it happened in a row. */
  times?: number;
  [field: string]: JsonValue | undefined;
}

export interface ToldStep {
  step: StoryStep;
  /** Milliseconds since the step before, where that is long enough to be a pause. */
  gapMs?: number;
}

export interface Band {
  stage: string;
  steps: ToldStep[];
}

/** Under a minute a visitor reads; from a minute on something else may have happened. */
export const GAP_MS = 60_000;

/**
 * The pause between two points in time, or undefined when it is too short to tell (or time went backwards: another
 * tab, a clock set right).
 */
export function gapBetween(before: string | undefined, after: string): number | undefined {
  const ms = before === undefined ? 0 : Date.parse(after) - Date.parse(before);
  return ms >= GAP_MS ? ms : undefined;
}

/**
 * Neighbouring steps of the same stage, together.
 *
 * @param since the time of what stands above the first step
 */
export function bandsOf(steps: StoryStep[], since?: string): Band[] {
  const bands: Band[] = [];
  let before = since;
  for (const step of steps) {
    const gapMs = gapBetween(before, step.time);
    const told: ToldStep = { step, ...(gapMs !== undefined && { gapMs }) };
    const band = bands.at(-1);
    if (band?.stage === step.stage) band.steps.push(told);
    else bands.push({ stage: step.stage, steps: [told] });
    before = step.time;
  }
  return bands;
}
