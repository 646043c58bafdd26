// The results of a search, or help where there are none.

import { grid } from './card.js';
import { productOf, products } from './catalogue.js';
import { showPage } from './layout.js';
import { make } from './make.js';
import { measure, measureList } from './measure.js';
import { words, wordsOf } from './text.js';

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
const suggestions = ['jacket', 'hat', 'boots', 'bottle'].map(productOf);

/** Every word that was typed has to stand in the product's own words. */
function find(text) {
  const wanted = text.toLowerCase().split(/\s+/);
  return products.filter((product) => {
    const { name, words: more } = wordsOf(product);
    const known = `${name} ${more} ${words.categories[product.category]}`.toLowerCase();
    return wanted.every((word) => known.includes(word));
  });
}

const found = query ? find(query) : [];

const results = () => [
  make('h1', {}, words.resultsFor(query)),
  make('p', { class: 'muted' }, words.count(found.length)),
  grid({ id: 'search', name: 'Search results' }, found),
];
const none = () => [
  make(
    'div',
    { class: 'nothing' },
    make('img', { src: '/pictures/nothing.svg', alt: '', width: 240, height: 160 }),
    make('h1', {}, query ? words.nothing(query) : words.noQuery),
    make('p', {}, query ? words.nothingText : words.noQueryText),
    make('a', { class: 'button', href: '/products.html' }, words.heroLink),
  ),
  make('h2', {}, words.suggestions),
  grid({ id: 'suggestions', name: 'Suggestions' }, suggestions),
];

showPage(
  query ? words.resultsFor(query) : words.search,
  make('div', { class: 'wide' }, found.length ? results() : none()),
);
if (query) measure('search', { search_term: query, results_count: found.length });
if (found.length) measureList('search', 'Search results', found);
