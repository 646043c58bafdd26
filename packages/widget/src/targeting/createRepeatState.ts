// What came of earlier showings: kept in this browser alone, so that a blocked server never makes us ask twice.

import type { DecideState, Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';

/** Milliseconds after which a survey that another tab left on screen no longer counts: that tab is gone. */
const FORGOTTEN_MS = 10 * 60_000;

/** The part of a keep that is needed here. */
export interface RepeatKeep {
  read(name: string): object;
  write(name: string, value: object): void;
}

export interface RepeatRecord {
  shown?: DecideState['shown'];
  /** The tab that shows a survey now, and since when. */
  screen?: { tab: string; at: number } | undefined;
}

export interface RepeatState {
  shown(): DecideState['shown'];
  /** True while this or another tab shows a survey. */
  onScreen(now: number): boolean;
  /** Notes that a survey is on screen (until something better is known it counts as ignored), or what came of it. */
  note(survey: Survey, outcome: Shown['outcome'], now: number): void;
  /** Nothing of this tab is on screen any more. */
  clear(): void;
}

/** The name under which it is kept. */
export const REPEAT = 'surveys';

export function createRepeatState(keep: RepeatKeep, tab: string): RepeatState {
  const read = (): RepeatRecord => keep.read(REPEAT);
  const write = (record: RepeatRecord): void => keep.write(REPEAT, record);
  const shown = (): DecideState['shown'] => read().shown ?? {};
  return {
    shown,
    onScreen: (now) => Math.abs(now - (read().screen?.at ?? 0)) < FORGOTTEN_MS,
    note({ id, version }, outcome, at) {
      const isShown = outcome === 'ignored';
      const times = (shown()[id]?.times ?? 0) + Number(isShown);
      write({
        shown: { ...shown(), [id]: { outcome, at, times, version } },
        screen: isShown ? { tab, at } : read().screen,
      });
    },
    clear() {
      if (read().screen?.tab === tab) write({ shown: shown() });
    },
  };
}
