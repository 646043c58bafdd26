// The home page.

import { grid } from './card.js';
import { categories, productOf } from './catalogue.js';
import { showPage } from './layout.js';
import { make } from './make.js';
import { measureList } from './measure.js';
import { words } from './text.js';

const favourites = ['jacket', 'tent', 'lantern', 'backpack'].map(productOf);
const PICTURES = { clothing: 'boots', camp: 'hammock', cook: 'stove', trail: 'map' };

showPage(
  words.shop,
  make(
    'section',
    { class: 'hero' },
    make('img', { src: '/pictures/hero.svg', alt: '', width: 1440, height: 560 }),
    make(
      'div',
      { class: 'wide hero-words' },
      make('h1', {}, words.heroTitle),
      make('p', {}, words.heroText),
      make('a', { class: 'button', href: '/products.html' }, words.heroLink),
    ),
  ),
  make(
    'section',
    { class: 'wide' },
    make(
      'ul',
      { class: 'categories' },
      categories.map((category) =>
        make(
          'li',
          {},
          make(
            'a',
            { href: `/products.html?category=${category}` },
            make('img', { src: `/pictures/${PICTURES[category]}.svg`, alt: '', width: 480, height: 480 }),
            make('span', { class: 'category-name' }, words.categories[category]),
            make('span', { class: 'card-line' }, words.categoryLines[category]),
          ),
        ),
      ),
    ),
  ),
  make(
    'section',
    { class: 'wide' },
    make('h2', {}, words.favourites),
    grid({ id: 'favourites', name: 'Favourites' }, favourites),
  ),
  make(
    'section',
    { class: 'wide promises' },
    words.promises.map(([title, text]) => make('div', {}, make('h2', {}, title), make('p', {}, text))),
  ),
);
measureList('favourites', 'Favourites', favourites);
