// The panel's third tab: the conditions of moments and surveys, what each part of them is now, and one of your own.

import { fill, find, icon, made, refresh, refreshers } from './made.js';
import { told } from './signals.js';

// Surveys explain themselves (`explain`). The conditions of moments are evaluated here with the same published functions
// that the script tag is made of, over the signals this page was told; whether a moment has fired, the journey says.
const PROTOCOL = '/klankbord-protocol/';
const SENSED = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel', 'touchstart'];
let rules;
let lastActMs = Date.now();
const openedMs = Date.now();
for (const name of SENSED) addEventListener(name, () => (lastActMs = Date.now()), { capture: true, passive: true });

async function loadRules() {
  try {
    const [condition, journey] = await Promise.all([
      import(`${PROTOCOL}condition.js`),
      import(`${PROTOCOL}journey.js`),
    ]);
    rules = { ...journey, ...condition };
  } catch {
    find('#rules-note').textContent =
      'The values of moments need the built protocol beside this page: open the playground with npm start.';
  }
}

/** What happened in this session on other pages, as the trail remembers it. */
const before = () =>
  klankbord
    .journey()
    .trail.filter(({ time }) => Date.parse(time) < openedMs)
    .map(({ name, time, stage: _, item_id, ...props }, index) => ({
      id: `before-${index}`,
      name,
      time,
      props: { ...props, ...(item_id !== undefined && { items: [{ item_id }] }) },
    }));

function contextFor(conditions) {
  const { advance, emptyJourney, marksOf, defaultStages } = rules;
  const events = [...before(), ...told];
  const part = events.reduce(
    (journey, event) => advance(journey, event, defaultStages, marksOf(conditions, event)),
    emptyJourney(),
  );
  const vitals = Object.fromEntries(
    told.filter(({ name }) => name === 'web_vital').map(({ props }) => [props.metric, props]),
  );
  const latest = told.at(-1);
  return {
    ...klankbord.journey(),
    now: Date.now(),
    url: location.href,
    view: latest?.view,
    page: { ...latest?.page },
    marks: (key) => part.marks[key] ?? [],
    exit: told.some(({ name, view }) => name === 'exit_intent' && view === latest?.view),
    idleMs: Date.now() - lastActMs,
    dwellMs: Date.now() - openedMs,
    scroll: Math.max(0, ...told.filter(({ name }) => name === 'scroll_depth').map(({ props }) => props.percent)),
    locale: navigator.language,
    channel: 'web',
    visits: 1,
    purchases: klankbord.journey().counts.purchase ?? 0,
    touch: matchMedia('(pointer: coarse)').matches,
    device: matchMedia('(pointer: coarse)').matches ? (innerWidth < 600 ? 'phone' : 'tablet') : 'desktop',
    vitals,
    isVisible: (selector) => find(selector)?.checkVisibility() ?? false,
  };
}

const verdict = (value) => icon(value ? 'yes' : 'no', value ? 'true: ' : 'false: ');

const leafItem = ({ condition, value }, due) =>
  made(
    'li',
    [
      verdict(value),
      made('code', JSON.stringify(condition)),
      due > 0 && made('span', `in ${Math.ceil(due / 1000)} s, if nothing happens`, { class: 'muted' }),
    ],
    { class: value ? 'leaf true' : 'leaf' },
  );

/** Milliseconds until time alone makes it true; 0 where that will not be. */
function dueIn(condition, context) {
  const ms = rules.dueMs(condition, context);
  return Number.isFinite(ms) && rules.holds(condition, { ...context, now: context.now + ms }) ? ms : 0;
}

const GROUPS = { all: 'all of', any: 'one of', not: 'not' };

/** A condition with those within it, each with its value. */
function treeItem(condition, context) {
  const value = rules.holds(condition, context);
  const key = Object.keys(GROUPS).find((one) => one in condition);
  if (!key) return leafItem({ condition, value }, value ? 0 : dueIn(condition, context));
  const within = [condition[key]].flat().map((one) => treeItem(one, context));
  return made('li', [made('p', [verdict(value), GROUPS[key]], { class: 'leaf' }), made('ul', within)]);
}

function conditionItem(name, condition, context, fired) {
  const value = rules.holds(condition, context);
  const state = fired ? 'fired' : value ? 'true' : 'not yet';
  return made(
    'li',
    [
      made('h4', [verdict(value), name, made('span', state, { class: fired ? 'tag on' : 'tag' })]),
      made('ul', treeItem(condition, context), { class: 'tree' }),
    ],
    { class: 'condition' },
  );
}

const WHY = {
  when: 'its condition does not hold',
  'no-when': 'it has no condition: only open() shows it',
  repeat: 'it was asked already',
  'on-screen': 'another one is on the screen',
  typing: 'the visitor is typing',
};

const surveyItem = ({ survey, decision, reason, conditions }) =>
  made(
    'li',
    [
      made('h4', [
        verdict(decision === 'show'),
        survey,
        made('span', decision, { class: decision === 'show' ? 'tag on' : 'tag' }),
      ]),
      reason && made('p', `Not now: ${WHY[reason] ?? reason}.`, { class: 'muted' }),
      made(
        'ul',
        conditions.map(({ condition, value, negated }) =>
          leafItem(negated ? { condition: { not: condition }, value: !value } : { condition, value }),
        ),
      ),
    ],
    { class: 'condition' },
  );

// ── One of your own ──────────────────────────────────────────────────────────────────────────────────────────────────

const box = find('#mine');
box.value = new URLSearchParams(location.search).get('mine') ?? box.value;

/** The condition in the box, or why it is none. */
function readMine() {
  try {
    const condition = JSON.parse(box.value);
    const check = rules.checkCondition(condition);
    return check.ok ? { condition } : { fault: check.detail };
  } catch (error) {
    return { fault: `Not JSON: ${error.message}` };
  }
}

function showMine(mine, context) {
  const { fault, condition } = mine;
  box.toggleAttribute('aria-invalid', Boolean(fault));
  find('#use-mine').disabled = Boolean(fault);
  fill(
    find('#mine-value'),
    fault
      ? [made('li', fault, { class: 'fault' })]
      : [conditionItem('mine', condition, context, klankbord.journey().moments.includes('mine'))],
  );
}

box.addEventListener('input', () => refresh());
find('#mine-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.search = new URLSearchParams({ mine: JSON.stringify(JSON.parse(box.value)) });
  address.hash = 'conditions';
  location.assign(address);
});

function showMoments() {
  const definitions = rules.listMoments();
  const entries = Object.entries(definitions).map(([name, { when }]) => [name, rules.conditionOf(when)]);
  const mine = readMine();
  const context = contextFor([...entries.map(([, when]) => when), ...(mine.condition ? [mine.condition] : [])]);
  const { moments } = klankbord.journey();
  const held = entries.filter(([, when]) => rules.holds(when, context)).length;
  find('#holding').textContent = String(held);
  fill(
    find('#moment-list'),
    entries.map(([name, when]) => conditionItem(name, when, context, moments.includes(name))),
  );
  showMine(mine, context);
}

void loadRules().then(refresh);
refreshers.push(() => {
  if (rules) showMoments();
  const surveys = klankbord.explain();
  fill(
    find('#survey-list'),
    surveys.length
      ? surveys.map(surveyItem)
      : [made('li', 'No surveys are published for this site.', { class: 'muted' })],
  );
});
