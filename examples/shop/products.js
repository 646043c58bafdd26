// All products, narrowed down by category and price, in an order one chooses.

import { grid } from './card.js';
import { categories, products } from './catalogue.js';
import { announce, showPage } from './layout.js';
import { make } from './make.js';
import { measure, measureList } from './measure.js';
import { words, wordsOf } from './text.js';

const PRICES = { all: [0, Infinity], low: [0, 50], mid: [50, 150], high: [150, Infinity] };
const SORTS = {
  pick: () => 0,
  cheap: (a, b) => a.price - b.price,
  dear: (a, b) => b.price - a.price,
  name: (a, b) => wordsOf(a).name.localeCompare(wordsOf(b).name),
};
const asked = new URLSearchParams(location.search).get('category');
const chosen = { category: categories.includes(asked) ? asked : 'everything', price: 'all', sort: 'pick' };

function narrow() {
  const [from, to] = PRICES[chosen.price];
  return products
    .filter(
      ({ category, price }) =>
        (chosen.category === 'everything' || category === chosen.category) && price >= from && price < to,
    )
    .sort(SORTS[chosen.sort]);
}

const list = () => ({ id: chosen.category, name: chosen.category === 'everything' ? 'All products' : chosen.category });
const place = make('div', { class: 'list' });
const count = make('p', { class: 'muted' });

function show() {
  const found = narrow();
  count.textContent = words.count(found.length);
  place.replaceChildren(found.length ? grid(list(), found) : make('p', { class: 'empty' }, words.emptyList));
  return found;
}

const choice = (name, label, options) =>
  make(
    'p',
    { class: 'field' },
    make('label', { for: name }, label),
    make(
      'select',
      {
        id: name,
        onchange(event) {
          chosen[name] = event.target.value;
          const found = show();
          announce(words.count(found.length));
          measure('filter_item_list', { item_list_id: list().id, filters: [{ type: name, value: chosen[name] }] });
        },
      },
      options.map(([value, text]) => make('option', { value, selected: value === chosen[name] }, text)),
    ),
  );

const title = chosen.category === 'everything' ? words.all : words.categories[chosen.category];
showPage(
  title,
  make(
    'div',
    { class: 'wide' },
    make('h1', {}, title),
    make(
      'form',
      { class: 'filters', 'aria-label': words.filter, onsubmit: (event) => event.preventDefault() },
      choice('category', words.category, [
        ['everything', words.everything],
        ...categories.map((one) => [one, words.categories[one]]),
      ]),
      choice('price', words.price, Object.entries(words.prices)),
      choice('sort', words.sort, Object.entries(words.sorts)),
    ),
    count,
    place,
  ),
);
measureList(list().id, list().name, show());
