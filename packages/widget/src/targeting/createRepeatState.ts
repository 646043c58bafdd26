// What came of earlier showings: kept in this browser alone, so that a blocked server never makes us ask twice.

import type { ClientInside } from '@klankbord/client';
import { lastShowing, type SessionState, type Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';
import { thinRepeat, thinShown } from './thinRepeat';

/** Milliseconds after which a survey that another tab left on screen no longer counts: that tab is gone. */
const FORGOTTEN_MS = 10 * 60_000;

/** What belongs to one session, and is of no use after it. */
interface SessionNotes extends SessionState {
  id: string;
  /** Each survey and reason that was told as suppressed. */
  told: string[];
  /** Surveys whose moment has come, and that wait for a quiet one. */
  waits: string[];
}

export interface RepeatRecord {
  shown?: Record<string, Shown>;
  /** The tabs that show a survey now, and since when. */
  screens?: Record<string, number>;
  session?: SessionNotes | undefined;
}

export interface RepeatState {
  /** Undefined where nothing may be or can be kept. */
  shown(): Record<string, Shown> | undefined;
  /** Undefined where the session is not known. */
  session(): SessionState | undefined;
  /** True while this or another tab shows a survey. */
  onScreen(now: number): boolean;
  /**
   * Notes that a survey is on screen (until something better is known it counts as ignored), or what came of it.
   *
   * @param own the visitor has opened it, or spoken of their own accord: that is no showing that was put upon them
   */
  note(survey: Survey, outcome: Shown['outcome'], now: number, own: boolean): void;
  /** Surveys that wait, over the page loads of a session. */
  waits(): string[];
  wait(id: string, isWaiting: boolean): void;
  /** True the first time in a session. */
  isNews(told: string): boolean;
  /** Nothing of this tab is on screen any more. */
  clear(): void;
  stop(): void;
}

/** The name under which it is kept. */
const REPEAT = 'surveys';

export function createRepeatState({
  keep,
  tab,
  mayStore,
  isRefused,
  session,
  on,
}: Pick<ClientInside, 'keep' | 'tab' | 'mayStore' | 'isRefused' | 'session' | 'on'>): RepeatState {
  const mayRemember = (): boolean => keep.lasts && mayStore('feedback');
  /** A session is a trail of behaviour, and belongs to somebody. */
  const mayPlace = (): boolean => mayRemember() && mayStore('identity') && mayStore('behaviour') && session() !== '';
  const read = (): RepeatRecord => (mayRemember() ? keep.read(REPEAT) : {});
  const write = (more: RepeatRecord): void => {
    if (mayRemember()) keep.write(REPEAT, { ...read(), ...more });
  };
  /** The notes of this session where they may not be kept: for this page. */
  let passing: SessionNotes | undefined;
  const notes = (): SessionNotes => {
    const id = session();
    const kept = mayPlace() ? read().session : passing;
    return kept?.id === id ? kept : { id, asked: 0, own: false, told: [], waits: [] };
  };
  const change = (more: Partial<SessionNotes>): void => {
    const changed = { ...notes(), ...more };
    if (mayPlace()) write({ session: changed });
    else passing = changed;
  };
  /** Nothing stays of what was refused. */
  const heed = (): void => {
    if (isRefused('feedback')) keep.remove(REPEAT);
    else if (isRefused('identity') && keep.get(REPEAT)) keep.write(REPEAT, thinRepeat(keep.read(REPEAT)));
    else if (isRefused('behaviour') && read().session) write({ session: undefined });
  };
  const clear = (): void => {
    const { [tab]: mine, ...others } = read().screens ?? {};
    if (mine) write({ screens: others });
  };
  heed();
  clear();

  return {
    shown: () => (mayRemember() ? (read().shown ?? {}) : undefined),
    session: () => (mayPlace() && read().session ? notes() : undefined),
    onScreen: (now) => Object.values(read().screens ?? {}).some((at) => Math.abs(now - at) < FORGOTTEN_MS),
    note(survey, outcome, at, own) {
      const { id, version } = survey;
      const { shown, screens } = read();
      const last = lastShowing(shown, survey);
      const isShowing = outcome === 'ignored';
      // What the visitor opens and closes again says nothing against what they have answered.
      const keepsLast = last && own && (isShowing || (outcome === 'dismissed' && last.outcome === 'answered'));
      const next: Shown = keepsLast
        ? last
        : {
            outcome,
            at,
            version,
            times: last ? last.times : 0,
            // Quiet time counts from it, whatever the version was.
            asked: shown && Object.hasOwn(shown, id) ? shown[id]!.asked : 0,
          };
      if (isShowing && !own) Object.assign(next, { times: (last?.times ?? 0) + 1, asked: at });
      const mayKnow = mayStore('identity');
      // The day is all that is left: a clock that was set back must not make it an earlier one.
      const newest = Math.max(next.at, shown?.[id]?.at ?? 0);
      write({
        shown: { ...shown, [id]: mayKnow ? next : thinShown({ ...next, at: newest }) },
        ...(isShowing && mayKnow && { screens: { ...screens, [tab]: at } }),
      });
      // Also for what the visitor opens: from then on the session is known.
      if (isShowing) change({ asked: notes().asked + Number(!own) });
      if (outcome === 'answered' && own) change({ own });
    },
    waits: () => notes().waits,
    wait(id, isWaiting) {
      const { waits } = notes();
      const others = waits.filter((one) => one !== id);
      if (others.length < waits.length !== isWaiting) change({ waits: isWaiting ? [...waits, id] : others });
    },
    isNews(what) {
      const { told } = notes();
      if (told.includes(what)) return false;
      change({ told: [...told, what] });
      return true;
    },
    clear,
    stop: on('consent', heed),
  };
}
