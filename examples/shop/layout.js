// What stands around every page: header with search and cart, footer, and the moment the page may be seen.

import { countCart } from './cart.js';
import { categories } from './catalogue.js';
import { make } from './make.js';
import { switchLanguage, words } from './text.js';

const query = new URLSearchParams(location.search).get('q') ?? '';

const searchForm = () =>
  make(
    'form',
    { class: 'search', role: 'search', action: '/search.html', method: 'get' },
    make('label', { for: 'q', class: 'hidden' }, words.searchLabel),
    make('input', {
      id: 'q',
      name: 'q',
      type: 'search',
      value: query,
      placeholder: words.searchLabel,
      autocomplete: 'off',
    }),
    make('button', { type: 'submit' }, words.search),
  );

const cartLink = () =>
  make(
    'a',
    { class: 'cart-link', href: '/cart.html' },
    words.cart,
    make('span', { class: 'badge' }, String(countCart()), make('span', { class: 'hidden' }, ` ${words.inCart}`)),
  );

const other = document.documentElement.lang === 'nl' ? 'en' : 'nl';
const here = location.pathname + location.search;
const link = (href, text) => make('a', { href, 'aria-current': href === here ? 'page' : undefined }, text);

const header = () =>
  make(
    'div',
    { class: 'wide' },
    make(
      'a',
      { class: 'brand', href: '/' },
      make('img', { src: '/pictures/mark.svg', alt: '', width: 28, height: 28 }),
      words.shop,
    ),
    searchForm(),
    make(
      'div',
      { class: 'tools' },
      make(
        'button',
        { class: 'quiet', type: 'button', lang: other, onclick: switchLanguage },
        make('abbr', { title: words.otherLanguage }, other.toUpperCase()),
      ),
      cartLink(),
    ),
    make(
      'nav',
      { 'aria-label': words.menu },
      link('/products.html', words.all),
      categories.map((category) => link(`/products.html?category=${category}`, words.categories[category])),
    ),
  );

const footer = () =>
  make(
    'div',
    { class: 'wide' },
    make('p', {}, words.footerLine),
    make(
      'ul',
      { class: 'footer-links' },
      make('li', {}, link('/service.html', words.service)),
      make('li', {}, link('/products.html', words.all)),
    ),
  );

/** Shows how many products the cart holds now. */
export const refreshCart = () => document.querySelector('.cart-link').replaceWith(cartLink());

/** Fills the page: a title, the content, and everything around it. Only then is it shown, in its own language at once. */
export function showPage(title, ...content) {
  document.title = title === words.shop ? `${words.shop} · ${words.tagline}` : `${title} · ${words.shop}`;
  document.querySelector('header').append(header());
  document.querySelector('main').append(...content.flat());
  document.querySelector('footer').append(footer());
  document.querySelector('.skip').textContent = words.skip;
  document.documentElement.classList.add('ready');
}

/** Says something to everybody, screen readers included. */
export function announce(text) {
  document.querySelector('[role=status]').textContent = text;
}
