// The playground: runs each command, and shows queue, status, outcomes and journey as they change.

const SITE = 'playground';
const OUTCOMES = ['event', 'sent', 'refused', 'diagnostic', 'shown', 'started', 'submitted', 'dismissed', 'suppressed'];
const MAX_OUTCOMES = 40;

const find = (selector) => document.querySelector(selector);

function made(tag, content = '', attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...[content].flat());
  return element;
}

const timeOf = (time) => new Date(time).toLocaleTimeString('en-GB');

// ── Commands ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A field's JSON; an empty one is undefined. Throws with the field, so that it can be marked. */
function readJson(field) {
  if (!field.value.trim()) return undefined;
  try {
    return JSON.parse(field.value);
  } catch (error) {
    throw Object.assign(new Error(`${field.name} is not JSON: ${error.message}`), { field });
  }
}

/** From the fields of a form to the arguments of its command. */
const READ = {
  track: ({ name, props }) => [name.value, readJson(props)],
  page: ({ type }) => [type.value ? { type: type.value } : {}],
  identify: ({ user, traits }) => [user.value, readJson(traits)],
  consent: ({ feedback, behaviour, identity }) => [
    { feedback: feedback.value, behaviour: behaviour.value, identity: identity.value },
  ],
  feedback: ({ nps, comment, email }) => [
    {
      survey: SITE,
      ...(nps.value && { scores: { nps: Number(nps.value) } }),
      ...(comment.value && { comment: comment.value }),
      ...(email.value && { contact: { email: email.value } }),
    },
  ],
  open: ({ survey }) => [survey.value || undefined],
};

const shown = (args) =>
  args
    .filter((one) => one !== undefined)
    .map((one) => JSON.stringify(one))
    .join(', ');

function tellResult(call, value, failed = false) {
  const text = value === undefined ? 'done' : JSON.stringify(value, null, 2);
  find('#result').replaceChildren(
    made('span', `${call}\n`, { class: 'muted' }),
    made('span', text, failed ? { class: 'fault' } : {}),
  );
}

async function run(command, args) {
  const call = `${command}(${shown(args)})`;
  if (typeof klankbord?.[command] !== 'function') {
    tellResult(call, 'Klankbord has not loaded yet. Is the collector running?', true);
    return;
  }
  try {
    tellResult(call, await klankbord(command, ...args));
  } catch (error) {
    tellResult(call, error.message, true);
  }
  if (command === 'destroy')
    find('#notice').textContent = 'Klankbord is stopped on this page. Reload it to begin again.';
  await refresh();
}

for (const form of document.querySelectorAll('form[data-command]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const field of form.elements) field.removeAttribute('aria-invalid');
    try {
      void run(form.dataset.command, READ[form.dataset.command](form.elements));
    } catch (error) {
      error.field?.setAttribute('aria-invalid', 'true');
      error.field?.focus();
      tellResult(form.dataset.command, error.message, true);
    }
  });
}
for (const button of document.querySelectorAll('[data-run]')) {
  button.addEventListener('click', () => void run(button.dataset.run, []));
}

// ── Queue ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What stands in IndexedDB; the database is only opened when it is there, because opening would make it. */
async function readQueue() {
  const databases = await indexedDB.databases();
  const found = databases.find(({ name }) => name?.startsWith(`klankbord ${SITE} `));
  if (!found) return [];
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open(found.name);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  try {
    const store = database.transaction('events').objectStore('events');
    const result = (request) =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
    return keys.flatMap((key, i) =>
      /^[fb][0-9a-f]/.test(key) ? [{ lane: key[0], event: JSON.parse(values[i]) }] : [],
    );
  } finally {
    database.close();
  }
}

function showQueue(entries) {
  find('#queued').textContent = String(entries.length);
  find('#queue').replaceChildren(
    ...entries
      .slice(0, 30)
      .map(({ lane, event }) =>
        made('li', [
          made('span', lane === 'f' ? 'feedback' : 'behaviour', { class: 'when' }),
          made('span', [made('span', event.name, { class: 'kind' }), ` ${JSON.stringify(event.props).slice(0, 160)}`]),
        ]),
      ),
  );
}

// ── Status, journey, surveys ─────────────────────────────────────────────────────────────────────────────────────────

function showStatus(status) {
  const rows = {
    durable: status.durable ? 'yes, on disk' : 'no, in this page only',
    queued: `${status.queued} (${status.queuedBytes} characters)`,
    sending: status.sending ? 'yes' : 'no',
    'paused until': status.pausedUntil ? timeOf(status.pausedUntil) : 'not paused',
    dropped: status.dropped.map(({ reason, lane, count }) => `${count} ${lane}: ${reason}`).join(', ') || 'nothing',
    refused: String(status.refused),
    consent: Object.entries(status.consent)
      .map(([layer, choice]) => `${layer} ${choice}`)
      .join(', '),
    visitor: status.visitor,
    session: status.session,
  };
  find('#status').replaceChildren(
    ...Object.entries(rows).flatMap(([name, value]) => [made('dt', name), made('dd', value)]),
  );
}

function showJourney({ stage, furthest, cart, trail }) {
  const inCart = cart ? `, cart ${cart.quantity ?? '?'} for ${cart.value ?? '?'} ${cart.currency ?? ''}` : '';
  find('#stage').textContent = `Stage ${stage}, furthest ${furthest}${inCart}`;
  find('#trail').replaceChildren(
    ...trail.slice(-12).map(({ name, time, stage: at, ...rest }) => {
      const fields = Object.entries(rest).map(([field, value]) => `${field} ${value}`);
      return made('li', [
        made('span', timeOf(time), { class: 'when' }),
        made('span', [made('span', name, { class: 'kind' }), ` ${[at, ...fields].join(', ')}`]),
      ]);
    }),
  );
}

function showSurveys(explanations) {
  const select = find('[data-command="open"] select');
  // `feedback`, the built-in one, can always be opened.
  const ids = [...new Set([...explanations.map(({ survey }) => survey), 'feedback'])];
  if (ids.join() === [...select.options].map(({ value }) => value).join()) return;
  select.replaceChildren(...ids.map((id) => made('option', id, { value: id })));
}

let refreshing = false;
async function refresh() {
  if (refreshing || typeof klankbord?.status !== 'function') return;
  refreshing = true;
  try {
    showQueue(await readQueue());
    const status = await klankbord.status();
    if (status) showStatus(status);
    showJourney(klankbord.journey());
    showSurveys(klankbord.explain());
  } catch (error) {
    find('#queue-note').textContent = `The queue cannot be read: ${error.message}`;
  } finally {
    refreshing = false;
  }
}

// ── Outcomes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One line for what a listener was told. */
const SAY = {
  event: ({ name, props }) => `${name} ${JSON.stringify(props)}`,
  sent: ({ ids }) => `${ids.length} ${ids.length === 1 ? 'event' : 'events'} answered for`,
  refused: ({ code, detail }) => `${code}: ${detail}`,
  diagnostic: ({ code, ...values }) => `${code} ${JSON.stringify(values)}`,
};

function addOutcome(kind, value) {
  const text = (SAY[kind] ?? JSON.stringify)(value).slice(0, 300);
  const list = find('#outcomes');
  list.querySelector('li.muted')?.remove();
  list.prepend(
    made(
      'li',
      [
        made('span', timeOf(Date.now()), { class: 'when' }),
        made('span', [made('span', kind, { class: 'kind' }), ` ${text}`]),
      ],
      { 'data-kind': kind },
    ),
  );
  while (list.children.length > MAX_OUTCOMES) list.lastChild.remove();
  void refresh();
}

for (const kind of OUTCOMES) klankbord('on', kind, (value) => addOutcome(kind, value));
setInterval(() => void refresh(), 1000);
find('script[src*="klankbord.js"]').addEventListener('error', () => {
  find('#notice').textContent =
    'klankbord.js could not be loaded. Start the collector with npm start, then reload this page.';
});
