// Replays what one visitor did, and says what would have been asked, when and why, or why not.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { Assumption } from './assumptions';
import { createAsking, outcomeOf, type Showings } from './createAsking';
import { createSenses } from './createSenses';
import type { Recording } from './readRecording';
import { replaySession, type Site } from './replaySession';
import type { Entry, Outcome, Simulation } from './timeline';

/** A visit is over after this long without a step, where the recording names no sessions (browser.md: 30 minutes). */
const SESSION_GAP_MS = 30 * 60_000;

function splitSessions(events: KlankbordEvent[]): KlankbordEvent[][] {
  const sessions: KlankbordEvent[][] = [];
  for (const event of events) {
    const before = sessions.at(-1)?.at(-1);
    const gap = before ? Date.parse(event.time) - Date.parse(before.time) : Infinity;
    const isNew = !before || (event.session ? event.session !== before.session : gap > SESSION_GAP_MS);
    if (isNew) sessions.push([event]);
    else sessions.at(-1)!.push(event);
  }
  return sessions;
}

/** The recording as if its last step happened at a time, in milliseconds since 1970. */
export function moveTo({ events, ...rest }: Recording, now: number): Recording {
  const shift = now - Date.parse(events.at(-1)!.time);
  const move = (time: string): string => new Date(Date.parse(time) + shift).toISOString();
  return { ...rest, events: events.map((event) => ({ ...event, time: move(event.time) })) };
}

/**
 * @example simulate(recording, { surveys, moments: listMoments(), stages: defaultStages }).outcomes[0].asked // [1763805612000]
 */
export function simulate({ visitor, events }: Recording, site: Site): Simulation {
  const entries: Entry[] = [];
  const tell = (entry: Entry): void => void entries.push(entry);
  const assumed = new Set<Assumption>(['quiet', 'new', 'consent', 'stay']);
  const outcomes = new Map<string, Outcome>(site.surveys.map((survey) => [survey.id, outcomeOf(survey)]));
  const shown: Showings = {};
  const lifelong: string[] = [];
  let bought = 0;
  const sessions = splitSessions(events);
  for (const [index, session] of sessions.entries()) {
    if (sessions.length > 1) tell({ at: Date.parse(session[0]!.time), kind: 'session' });
    const next = sessions[index + 1]?.[0];
    const { purchases } = replaySession(session, site, {
      asking: createAsking(site.surveys, outcomes, shown, tell),
      senses: createSenses(
        index + 1,
        () => bought,
        (what) => assumed.add(what),
      ),
      lifelong,
      tell,
      endMs: next ? Date.parse(next.time) : Infinity,
    });
    bought += purchases;
  }
  if (entries.some(({ kind }) => kind === 'ask')) assumed.add('outcome');
  if (site.surveys.some((survey) => Object.hasOwn(survey, 'sample'))) assumed.add('sample');
  return {
    ...(visitor !== undefined && { visitor }),
    entries,
    outcomes: [...outcomes.values()],
    assumed: [...assumed],
  };
}
