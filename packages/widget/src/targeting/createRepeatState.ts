// What came of earlier showings: kept in this browser alone, so that a blocked server never makes us ask twice.

import type { DecideState, Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';

/** Milliseconds after which a survey that another tab left on screen no longer counts: that tab is gone. */
const FORGOTTEN_MS = 10 * 60_000;

interface Keep {
  get(name: string): string | null;
  set(name: string, text: string): void;
}

interface RepeatRecord {
  shown: Record<string, Shown>;
  /** The tab that shows a survey now, and since when. */
  screen?: { tab: string; at: number };
}

export interface RepeatState {
  shown(): DecideState['shown'];
  /** True while this or another tab shows a survey. */
  onScreen(now: number): boolean;
  /** Notes that a survey is on screen; until something better is known it counts as ignored. */
  show(survey: Survey, now: number): void;
  end(survey: Survey, outcome: Shown['outcome'], now: number): void;
  /** Nothing of ours is on screen any more. */
  clear(): void;
}

export function createRepeatState(keep: Keep, tab: string): RepeatState {
  const read = (): RepeatRecord => {
    try {
      return { shown: {}, ...(JSON.parse(keep.get('surveys') ?? '{}') as Partial<RepeatRecord>) };
    } catch {
      return { shown: {} };
    }
  };
  const write = (record: RepeatRecord): void => keep.set('surveys', JSON.stringify(record));
  const note = (survey: Survey, outcome: Shown['outcome'], now: number, more: 0 | 1): RepeatRecord['shown'] => {
    const { shown } = read();
    const times = (shown[survey.id]?.times ?? 0) + more;
    return {
      ...shown,
      [survey.id]: { outcome, at: now, times, ...(survey.version !== undefined && { version: survey.version }) },
    };
  };
  return {
    shown: () => read().shown,
    onScreen(now) {
      const { screen } = read();
      return screen !== undefined && Math.abs(now - screen.at) < FORGOTTEN_MS;
    },
    show: (survey, now) => write({ shown: note(survey, 'ignored', now, 1), screen: { tab, at: now } }),
    end: (survey, outcome, now) => write({ shown: note(survey, outcome, now, 0) }),
    clear() {
      const record = read();
      if (record.screen?.tab === tab) write({ shown: record.shown });
    },
  };
}
