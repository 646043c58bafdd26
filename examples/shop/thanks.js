// The page after an order: its number, and what happens next.

import { showPage } from './layout.js';
import { make } from './make.js';
import { measureShop } from './measure.js';
import { words } from './text.js';

const order = new URLSearchParams(location.search).get('order') ?? '';
const kept = localStorage.getItem(`noordwind-order-${order}`);

const thanks = () => [
  make('h1', {}, words.thanksTitle),
  make('p', { class: 'lead' }, words.thanksText(order)),
  make('h2', {}, words.thanksNext),
  make(
    'ol',
    { class: 'specs' },
    words.thanksSteps.map((step) => make('li', {}, step)),
  ),
];

showPage(
  kept ? words.thanksTitle : words.thanksNone,
  make(
    'div',
    { class: 'wide narrow' },
    kept ? thanks() : make('h1', {}, words.thanksNone),
    make('p', {}, make('a', { class: 'button', href: '/' }, words.thanksShop)),
  ),
);
// Pushed again when the page is reloaded, as in most shops.
if (kept) measureShop('purchase', { transaction_id: order, ...JSON.parse(kept) });
