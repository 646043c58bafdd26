// The language of conditions once more, written down the plain way: it looks at the whole history, every time.

import type { Condition } from '@klankbord/protocol/condition';
import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';

/** Everything that happened, in the order of the ids, and the moment at which it is asked. */
export interface Story {
  events: KlankbordEvent[];
  stage: string;
  url: string;
  view: string;
  now: number;
  away?: { from: number; until: number };
  idleMs: number;
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const toMs = (text: unknown): number => {
  const unit = String(text).replace(/\d+/, '') as keyof typeof UNITS;
  return Number.parseInt(String(text), 10) * UNITS[unit];
};

/** What a condition may see of an event: its last 20 occurrences. */
const REMEMBERED = 20;

interface Asked {
  event: string;
  where?: Record<string, unknown>;
}

const isIt = ({ name, props }: KlankbordEvent, { event, where = {} }: Asked): boolean =>
  name === event && Object.entries(where).every(([path, wanted]) => naiveValue(props, path, wanted));

function occurrences(story: Story, asked: Asked, { in: place, within }: Condition): KlankbordEvent[] {
  const all = story.events.filter((event) => isIt(event, asked));
  const seen = all.slice(Math.max(0, all.length - REMEMBERED));
  const here = place === 'view' ? seen.filter(({ view }) => view === story.view) : seen;
  return within === undefined ? here : here.filter(({ time }) => story.now - Date.parse(time) <= toMs(within));
}

function naiveEvent(story: Story, condition: Condition): boolean {
  const found = occurrences(story, condition as never, condition);
  const times = (condition.times ?? 1) as number;
  if (found.length < times) return false;
  const counted = found.slice(found.length - times);
  const reference = condition.since === 'first' ? counted[0]! : counted[counted.length - 1]!;
  if (condition.without) {
    const later = story.events.slice(story.events.indexOf(reference) + 1);
    if (later.some((event) => isIt(event, condition.without as Asked))) return false;
  }
  if (condition.for === undefined) return true;
  const due = Date.parse(reference.time) + toMs(condition.for);
  const { away, now } = story;
  // What came due while nobody was there waits for ten seconds after the return.
  if (away && away.from <= due && due <= away.until && now < away.until + 10_000) return false;
  return now >= due;
}

/** Tries every way to find the steps. */
function naiveSequence(story: Story, condition: Condition): boolean {
  const steps = condition.sequence as Asked[];
  const from = (step: number, after: string): boolean =>
    step === steps.length ||
    occurrences(story, steps[step]!, condition).some(({ id }) => id > after && from(step + 1, id));
  return from(0, '');
}

function naiveDistinct(story: Story, condition: Condition): boolean {
  const { view_item: path, ...wanted } = condition.distinct as Record<string, string>;
  const values = new Set<string>();
  for (const { name, props } of story.events) {
    const value = path!.split('.').reduce<unknown>((one, key) => (one as JsonObject | undefined)?.[key], props);
    if (name === 'view_item' && value !== undefined && value !== '' && value !== null) values.add(String(value));
  }
  return naiveValue({ n: Math.min(values.size, REMEMBERED) }, 'n', wanted);
}

export function naive(story: Story, condition: Condition): boolean {
  const again = (inner: unknown): boolean => naive(story, inner as Condition);
  if ('event' in condition) return naiveEvent(story, condition);
  if ('sequence' in condition) return naiveSequence(story, condition);
  if ('distinct' in condition) return naiveDistinct(story, condition);
  if ('stage' in condition) return condition.stage === story.stage;
  if ('url' in condition) return naiveGlob(String(condition.url), new URL(story.url).pathname);
  if ('idle' in condition) return story.idleMs >= toMs(condition.idle);
  if ('count' in condition) {
    return Object.entries(condition.count as JsonObject).every(([name, wanted]) =>
      naiveValue({ n: story.events.filter((event) => event.name === name).length }, 'n', wanted),
    );
  }
  if ('all' in condition) return !(condition.all as unknown[]).some((inner) => !again(inner));
  if ('any' in condition) return (condition.any as unknown[]).map(again).includes(true);
  return !again(condition.not);
}

export function naiveValue(props: JsonObject, path: string, wanted: unknown): boolean {
  const actual = path.split('.').reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], props);
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted;
  return Object.entries(wanted as Record<string, never>).every(([operator, operand]) => {
    if (operator === 'eq') return actual === operand;
    if (operator === 'ne') return actual !== operand;
    if (operator === 'in') return (operand as unknown[]).indexOf(actual) >= 0;
    if (operator === 'exists') return operand === (actual !== undefined);
    if (operator === 'glob') return actual !== undefined && naiveGlob(operand, String(actual));
    if (typeof actual !== 'number') return false;
    return { gt: actual > operand, gte: actual >= operand, lt: actual < operand, lte: actual <= operand }[operator];
  });
}

/** `*` takes nothing, or one character and goes on. */
export function naiveGlob(pattern: string, text: string): boolean {
  if (!pattern) return !text;
  if (pattern[0] === '*')
    return naiveGlob(pattern.slice(1), text) || (text !== '' && naiveGlob(pattern, text.slice(1)));
  return pattern[0] === text[0] && naiveGlob(pattern.slice(1), text.slice(1));
}
