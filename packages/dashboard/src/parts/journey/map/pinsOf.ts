// Which problems are pinned to which stage, how large, and which are told in words.

import type { JourneyStage, Problem } from '../../../readings/journey';

export interface Pin {
  problem: Problem;
  radius: number;
  /** Orders are surely lost with it. */
  isSure: boolean;
  /** Told in words beside the pin. */
  isTold: boolean;
}

/** More pins would hide each other. */
export const MAX_PINS = 4;
/** More words would be a list, and that stands below. */
const TOLD = 3;
const SMALLEST = 5;
const LARGEST = 15;

export const isSure = ({ loss, where, isExit }: Problem): boolean =>
  !isExit && Math.max(loss?.low ?? 0, where?.loss?.low ?? 0) > 0;

/** The stage it belongs to: where it first happened most often. */
export const stageOfProblem = ({ stages }: Problem): string => stages[0]?.stage ?? '';

/** An order is what is hoped for, no problem: the moment that only tells it is left out. */
const isNews = ({ loss }: Problem): boolean => loss !== null;

/** The pins of every stage, worst first, and how many have no room. */
export function pinsOf(stages: JourneyStage[], problems: Problem[]): Map<string, { pins: Pin[]; more: number }> {
  const news = problems.filter(isNews);
  const most = Math.max(1, ...news.map(({ visits }) => visits));
  const told = new Set(news.filter(isSure).slice(0, TOLD));
  return new Map(
    stages.map(({ stage }) => {
      const here = news.filter((problem) => stageOfProblem(problem) === stage);
      const pins = here.slice(0, MAX_PINS).map((problem) => ({
        problem,
        // The area tells the number.
        radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(problem.visits / most),
        isSure: isSure(problem),
        isTold: told.has(problem),
      }));
      return [stage, { pins, more: here.length - pins.length }];
    }),
  );
}
