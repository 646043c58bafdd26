// One survey by the address's choices, brought into its state by what really brings it there.

import { first } from './choices.js';
import { fillIn, goOn, settle } from './hand.js';
import { comment, questions } from './questions.js';

const asked = Object.fromEntries(new URLSearchParams(location.search));
const { type, display, scheme, locale, state } = { ...first, type: 'nps', ...asked };
const collector = new URL(document.querySelector('script[src]').src).origin;
/** Nobody may listen there: every browser refuses that port. */
const NOWHERE = 'http://127.0.0.1:9/';
const ENDS = {
  sent: '[part=thanks]',
  kept: '[part=thanks]',
  memory: '[part=thanks]',
  failed: '[part=failure]',
  sending: '[aria-disabled=true]',
};
const isLauncher = display === 'button' || display === 'tab';
const PAGE = {
  en: ['Rain jackets', 'A page of a shop, that goes on below what is asked.'],
  ar: ['سترات المطر', 'صفحة من متجر تستمر أسفل السؤال.'],
};

/** Where answers go: what becomes of them makes the state. */
const endpoints = { sending: `${location.origin}/gallery/slow`, kept: NOWHERE, memory: NOWHERE };
const options = {
  site: 'gallery',
  endpoint: endpoints[state] ?? `${collector}/v1/batch`,
  storage: state === 'kept' || state === 'sent' ? 'local' : 'memory',
  signals: false,
  locale,
  theme: { scheme },
  launcher: isLauncher ? { survey: 'asked', ...(display === 'tab' && { look: 'edge' }) } : 'none',
  surveys: [
    {
      id: 'asked',
      name: 'Gallery',
      display: { mode: isLauncher ? 'popover' : display, overlay: 'dim', target: '#slot' },
      questions: [questions[type], ...(['empty', 'filled', 'error'].includes(state) ? [comment] : [])].slice(
        0,
        // A notice is asked whether it helped, and nothing after that.
        type === 'statement' ? 1 : 2,
      ),
    },
  ],
};

async function until(find) {
  for (let tries = 0; tries < 200; tries++) {
    const found = find();
    if (found) return found;
    await settle(25);
  }
  throw new Error(`${location.search} did not come about`);
}

const inCard = (selector) =>
  [...document.querySelectorAll('klankbord-widget, klankbord-survey')]
    .map((host) => host.shadowRoot?.querySelector(selector))
    .find(Boolean);

/** Shows it by the script tag, or drawn in a place by the package. */
async function show() {
  const { init, renderSurvey } = display === 'page' ? await import('@klankbord/widget') : {};
  if (!init) await until(() => typeof klankbord === 'function' && klankbord.version);
  const client = init?.(options) ?? (klankbord.init(options), klankbord);
  if (isLauncher) return client;
  if (state === 'story') await visit(client);
  if (renderSurvey) renderSurvey(document.querySelector('#slot'), 'asked');
  else await client.open('asked');
  return client;
}

async function visit(client) {
  await client.track('search', { search_term: 'rain jacket', results_count: 0 });
  await client.track('view_item', { items: [{ item_id: 'w1', item_name: 'Waxed shell', price: 149 }] });
  await client.track('add_to_cart', { items: [{ item_id: 'w1', item_name: 'Waxed shell', price: 149 }] });
}

/** What the visitor does, or what happens to the answer. */
async function bring(client) {
  if (state === 'empty') return;
  if (state === 'story') {
    inCard('summary').click();
    return until(() => inCard('.story li'));
  }
  const card = inCard('.card');
  if (state !== 'error') await fillIn(card, locale);
  if (state === 'filled') return;
  if (state === 'failed') await client.consent({ feedback: 'denied' });
  goOn(card);
  await until(() => inCard(ENDS[state] ?? '.fault:not(:empty)') || type === 'statement');
}

document.documentElement.lang = locale;
document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
document.documentElement.dataset.scheme = scheme;
[document.querySelector('h1').textContent, document.querySelector('p').textContent] = PAGE[locale];
const client = await show();
if (isLauncher) await until(() => inCard('.launcher'));
else {
  await until(() => inCard('.card') && !inCard('.skeleton'));
  await bring(client);
}
// What is wrong has the focus, and keeps it; elsewhere its ring would only hide what is judged.
if (state !== 'error') inCard(':focus')?.blur();
await settle();
// The command that takes the pictures waits for it.
document.documentElement.dataset.ready = state;
