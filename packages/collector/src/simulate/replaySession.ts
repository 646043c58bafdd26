// Replays one session: the journey's reducer, moments and surveys, with time going on between the steps.

import {
  type Condition,
  conditionOf,
  dueMs,
  type Moment,
  marksOf,
  type MomentState,
  passMoments,
} from '@klankbord/protocol/condition';
import { advance, emptyJourney, type StageTable } from '@klankbord/protocol/journey';
import type { Survey } from '@klankbord/protocol/survey';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { Asking } from './createAsking';
import type { Senses } from './createSenses';
import type { Tell } from './timeline';

export interface Site {
  surveys: Survey[];
  moments: Record<string, Moment>;
  stages: StageTable;
}

/** How long somebody is taken to stay on the last page: our choice, longer than any built-in moment waits. */
export const STAY_MS = 5 * 60_000;
/** Looks between two steps: a guard against a clock that does not get on. */
const MAX_LOOKS = 5000;

/** What a recording tells of moments is worked out anew. */
const isReplayed = ({ name }: KlankbordEvent): boolean => name !== 'moment';

export function replaySession(
  events: KlankbordEvent[],
  { moments, surveys, stages }: Site,
  parts: { asking: Asking; senses: Senses; lifelong: string[]; tell: Tell; endMs: number },
): { purchases: number } {
  const { asking, senses, lifelong, tell } = parts;
  const watched: Condition[] = [
    ...Object.values(moments).map(({ when }) => conditionOf(when)),
    ...surveys.flatMap(({ when, audience }) => [conditionOf(when), audience].filter((one) => one !== undefined)),
  ];
  let journey = emptyJourney();
  let state: MomentState | undefined;
  let lastId = '';

  const take = (event: KlankbordEvent): void => {
    journey = advance(journey, event, stages, marksOf(watched, event));
    lastId = event.id;
  };
  const fire = (moment: string, at: number): void => {
    if (moments[moment]!.oncePer === 'visitor') lifelong.push(moment);
    tell({ at, kind: 'moment', moment });
    // Ids sort as things happened: this one after the latest step.
    take({ id: `${lastId}~`, name: 'moment', time: new Date(at).toISOString(), props: { moment } });
  };
  /** Looks until nothing more comes of it; gives the milliseconds until time alone may change something. */
  const look = (now: number): number => {
    const latched = { session: journey.moments, visitor: lifelong };
    const passed = passMoments(moments, senses.contextAt(now, journey), state, latched);
    state = passed.state;
    for (const moment of passed.fired) fire(moment, now);
    let left: number;
    let looks = 0;
    do left = asking.look(senses.contextAt(now, journey));
    while (left === 0 && ++looks <= surveys.length);
    const context = senses.contextAt(now, journey);
    return Math.min(left || Infinity, ...watched.map((condition) => dueMs(condition, context)));
  };
  /** Lets time go on up to a step, looking whenever something is due. */
  const pass = (from: number, until: number, dueIn: number): void => {
    let now = from;
    let wait = dueIn;
    for (let looks = 0; now + wait < until && looks < MAX_LOOKS; looks++) {
      now += wait;
      wait = look(now);
    }
  };

  const replayed = events.filter(isReplayed);
  let now = Date.parse(replayed[0]?.time ?? '');
  let dueIn = Infinity;
  for (const event of replayed) {
    const at = Math.max(now || 0, Date.parse(event.time));
    pass(now, at, dueIn);
    now = at;
    // The first look is made before anything has happened on the page, as in the browser.
    if (!state)
      state = passMoments(moments, senses.contextAt(now, journey), undefined, { session: [], visitor: lifelong }).state;
    senses.note(event);
    asking.note(event);
    take(event);
    tell({ at, kind: 'step', stage: journey.stage, event });
    dueIn = look(now);
  }
  pass(now, Math.min(parts.endMs, now + STAY_MS) + 1, dueIn);
  return { purchases: journey.counts.purchase ?? 0 };
}
