// How what was noticed gets to the collector: the queue as it stands in IndexedDB, the status, and every outcome.

import { find, made, refresh, refreshers, SITE, timeOf, whenQuiet } from './made.js';

const OUTCOMES = ['sent', 'refused', 'diagnostic', 'shown', 'started', 'submitted', 'dismissed', 'suppressed'];
const MAX_OUTCOMES = 40;

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

/** One line for what a listener was told. */
const SAY = {
  sent: ({ ids }) => `${ids.length} ${ids.length === 1 ? 'event' : 'events'} answered for`,
  refused: ({ code, detail }) => `${code}: ${detail}`,
  diagnostic: ({ code, ...values }) => `${code} ${JSON.stringify(values)}`,
};

function addOutcome(kind, value) {
  const text = (SAY[kind] ?? JSON.stringify)(value ?? {}).slice(0, 300);
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
}

for (const kind of OUTCOMES) {
  klankbord('on', kind, (value) => {
    whenQuiet(() => addOutcome(kind, value));
    refresh();
  });
}
refreshers.push(async () => {
  try {
    showQueue(await readQueue());
  } catch (error) {
    find('#queue-note').textContent = `The queue cannot be read: ${error.message}`;
  }
  const status = await klankbord.status();
  if (status) showStatus(status);
});
