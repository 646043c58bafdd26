// The panel's head and its second tab: where the visit stands, and how it came there.

import { figure, fill, find, icon, made, refreshers, stageMark, timeOf } from './made.js';
import { propsText } from './signals.js';

const STAGES = ['arrive', 'search', 'consider', 'cart', 'checkout', 'purchase', 'aftercare'];

const cartText = ({ quantity, value, currency = '' }) =>
  quantity === 0
    ? 'empty'
    : [quantity !== undefined && `${quantity} in it`, value !== undefined && `${figure(value)} ${currency}`.trim()]
        .filter(Boolean)
        .join(', ');

function showStages({ stage, furthest, trail }) {
  const been = new Set(['arrive', ...trail.map((step) => step.stage)]);
  const own = [...been].filter((one) => !STAGES.includes(one));
  fill(
    find('#stages'),
    [...STAGES, ...own].map((one) =>
      made(
        'li',
        [
          made('i', '', { class: `dot stage-${one}` }),
          one,
          one === furthest && one !== stage && made('span', 'furthest', { class: 'tag' }),
        ],
        { class: been.has(one) ? 'been' : 'ahead', ...(one === stage && { 'aria-current': 'step' }) },
      ),
    ),
  );
}

function showJourney(journey) {
  const { cart, counts, moments, trail } = journey;
  showStages(journey);
  fill(find('#cart'), [cart ? cartText(cart) : 'not known yet']);
  fill(
    find('#moments'),
    moments.length
      ? moments.map((moment) => made('li', [icon('flag', ''), moment], { class: 'chip' }))
      : [made('li', 'none so far', { class: 'muted' })],
  );
  fill(
    find('#counts'),
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => made('div', [made('dt', name), made('dd', figure(count))])),
  );
  fill(
    find('#trail'),
    [...trail]
      .reverse()
      .map(({ name, time, stage, ...rest }) =>
        made('li', [
          made('time', timeOf(time), { class: 'when' }),
          made(
            'div',
            [
              made('p', [made('b', name), stageMark(stage)]),
              Object.keys(rest).length > 0 && made('code', propsText(rest)),
            ],
            { class: 'told' },
          ),
        ]),
      ),
  );
}

refreshers.push(() => showJourney(klankbord.journey()));
