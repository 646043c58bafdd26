// From the events of a visit to what it came down to.

import { stageOf } from '@klankbord/protocol/journey';
import { isObject, type JsonValue, type KlankbordEvent } from '@klankbord/protocol/wire';
import type { StoredEvent } from '../store/store';
import { listAskings } from './askings';
import { type Friction, frictionOf, termOf } from './frictionOf';
import { listDigestScores } from './digestScores';
import { furthestMilestone, isMilestone } from './milestones';
import type { Happening, VisitDigest } from './visitDigest';

/** A pause of this length ends a session for the client; inside one, nobody was looking. */
const PAUSE_MS = 30 * 60_000;
/** More of one kind says no more about a visit: our choice. */
const MAX_LISTED = 20;
const LAST_ACTS = 3;
const FIRST_STAGE = 'arrive';

const textOf = (value: JsonValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Addresses are compared without what was asked of them. */
function pageOf({ page }: KlankbordEvent): Happening['page'] {
  if (!page?.url) return undefined;
  return { url: page.url.split(/[?#]/)[0]!, ...(page.title !== undefined && { title: page.title }) };
}

/** What the visitor has chosen last, so that a refusal later on can be laid to it. */
const CHOICES: Record<string, [dimension: string, field: string]> = {
  add_payment_info: ['method', 'payment_type'],
  coupon: ['code', 'coupon'],
  search: ['term', 'search_term'],
};

/** Which choice a friction is about, beside what it tells itself. */
const ABOUT_CHOICE: Record<string, string> = {
  'payment-refused': 'method',
  'voucher-refused': 'code',
  'no-results': 'term',
};

const push = <T>(list: T[], item: T): void => {
  if (list.length < MAX_LISTED) list.push(item);
};

/** How an act is named when it was the last one: a friction by its own name. */
const actOf = ({ name }: KlankbordEvent, friction: Friction | undefined): string | undefined =>
  friction?.name ?? (stageOf({ name }) ? name : undefined);

function createDigest(first: StoredEvent): VisitDigest {
  const { event, atMs } = first;
  return {
    session: event.session ?? '',
    ...(event.visitor !== undefined && { visitor: event.visitor }),
    beganMs: atMs,
    ...(event.channel !== undefined && { channel: event.channel }),
    ...(event.locale !== undefined && { locale: event.locale }),
    bought: false,
    stages: [],
    milestones: [],
    path: [],
    happenings: [],
    exposures: {},
    products: [],
    terms: [],
    errors: [],
    lastActs: [],
    asked: [],
    scores: [],
  };
}

/** Keeps a digest up to date, event by event. */
function createReader(digest: VisitDigest): (stored: StoredEvent) => void {
  const choices: Record<string, string> = {};
  let stage = FIRST_STAGE;
  let lastMs = digest.beganMs;
  let lastFriction: Friction | undefined;
  let leaving = false;

  const stand = (now: string, ms: number): void => {
    const known = digest.stages.find((one) => one.stage === now);
    if (known) known.ms += ms;
    else digest.stages.push({ stage: now, ms });
  };
  const expose = (dimension: string, value: string): void => {
    const values = (digest.exposures[dimension] ??= []);
    if (!values.includes(value)) push(values, value);
  };
  const happen = (
    kind: Happening['kind'],
    name: string,
    event: KlankbordEvent,
    about: Record<string, string>,
  ): void => {
    const known = digest.happenings.find((one) => one.kind === kind && one.name === name);
    if (known) {
      known.times++;
      known.about = { ...about, ...known.about };
      return;
    }
    const after = furthestMilestone(digest.milestones);
    digest.happenings.push({ kind, name, stage, page: pageOf(event), times: 1, isExit: leaving, after, about });
  };
  const noteChoice = ({ name, props }: KlankbordEvent): void => {
    const [dimension, field] = (Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined) ?? [];
    if (!dimension || !field) return;
    const value = dimension === 'term' ? termOf(props[field]) : textOf(props[field]);
    if (value === undefined) return;
    choices[dimension] = value;
    expose(dimension, value);
  };
  const noteItems = ({ name, props }: KlankbordEvent): void => {
    if (!['view_item', 'add_to_cart', 'purchase'].includes(name) || !Array.isArray(props.items)) return;
    for (const item of props.items) {
      const known = isObject(item) ? (textOf(item.item_name) ?? textOf(item.item_id)) : undefined;
      if (known && !digest.products.some((one) => one.stage === stage && one.name === known))
        push(digest.products, { stage, name: known });
    }
  };

  return ({ event, atMs }) => {
    const { name, props } = event;
    const spent = atMs - lastMs;
    stand(stage, spent > 0 && spent < PAUSE_MS ? spent : 0);
    lastMs = Math.max(lastMs, atMs);
    stage = event.stage ?? stage;
    stand(stage, 0);
    if (digest.path.at(-1) !== stage) push(digest.path, stage);

    if (name === 'session_start') digest.device = textOf(props.device) ?? digest.device;
    if (isMilestone(name) && !digest.milestones.includes(name)) digest.milestones.push(name);
    if (name === 'purchase') digest.bought = true;
    noteChoice(event);
    noteItems(event);
    const term = name === 'search' ? termOf(props.search_term) : undefined;
    if (term) push(digest.terms, { stage, term, found: props.results_count !== 0 });

    const friction = frictionOf(event);
    if (friction) {
      const dimension = ABOUT_CHOICE[friction.name];
      const choice = dimension ? choices[dimension] : undefined;
      const about = { ...(dimension && choice !== undefined && { [dimension]: choice }), ...friction.about };
      happen('friction', friction.name, event, about);
      lastFriction = { ...friction, about };
      const { message } = about;
      if (message && !digest.errors.some((error) => error.text === message))
        push(digest.errors, { stage, text: message });
    }
    // Moments are told straight after what brought them.
    if (name !== 'moment') leaving = name === 'exit_intent';
    const moment = name === 'moment' ? textOf(props.moment) : undefined;
    // A moment tells only its name: what it was about is what had just happened.
    if (moment) happen('moment', moment, event, lastFriction?.about ?? {});
    const act = actOf(event, friction);
    if (act) {
      if (digest.lastActs.at(-1) !== act) digest.lastActs.push(act);
      if (digest.lastActs.length > LAST_ACTS) digest.lastActs.shift();
      if (!friction) lastFriction = undefined;
    }
  };
}

/**
 * @param events of one session, oldest first
 * @returns undefined when there are none
 */
export function digestVisit(events: StoredEvent[]): VisitDigest | undefined {
  const [first] = events;
  if (!first) return undefined;
  const digest = createDigest(first);
  events.forEach(createReader(digest));
  return { ...digest, asked: listAskings(events), scores: listDigestScores(events) };
}
