// Help and contact.

import { showPage } from './layout.js';
import { make } from './make.js';
import { words } from './text.js';

showPage(
  words.serviceTitle,
  make(
    'div',
    { class: 'wide narrow' },
    make('h1', {}, words.serviceTitle),
    make('p', { class: 'lead' }, words.serviceIntro),
    make('h2', {}, words.contactTitle),
    make(
      'ul',
      { class: 'contact' },
      words.contact.map(([kind, text, href, hours]) =>
        make('li', {}, make('strong', {}, kind), make('a', { href }, text), make('span', { class: 'muted' }, hours)),
      ),
    ),
    make('h2', {}, words.faqTitle),
    words.faq.map(([question, answer]) =>
      make('details', { class: 'faq' }, make('summary', {}, question), make('p', {}, answer)),
    ),
  ),
);
