// The words of the chosen language, prices, and a switch between the two.

import en from './words.en.js';
import nl from './words.nl.js';

const language = document.documentElement.lang;
export const words = language === 'nl' ? nl : en;

const euro = new Intl.NumberFormat(words.currency, { style: 'currency', currency: 'EUR' });

/** A price as people write it. */
export const price = (amount) => euro.format(amount);

/** What people read about a product. */
export const wordsOf = (product) => words.products[product.id];

/** An option as people read it: colours have names, sizes speak for themselves. */
export const optionText = (option) => words.options[option] ?? option;

/** Takes the other language and shows the page again in it. */
export function switchLanguage() {
  localStorage.setItem('noordwind-language', language === 'nl' ? 'en' : 'nl');
  location.reload();
}
