// The goods of the demo shop, and what people type to find them, or in vain.

import { categories, products } from '../shop/catalogue.js';
import en from '../shop/words.en.js';
import nl from '../shop/words.nl.js';

export { categories, products };

export const wordsIn = (locale) => (locale === 'nl' ? nl : en);

/** A product as the shop's data layer tells it. */
export const itemOf = ({ sku, name, category, price, options }, random, quantity = 1) => ({
  item_id: sku,
  item_name: name,
  item_category: category,
  ...(random && options.length && { item_variant: random.pick(options) }),
  price,
  quantity,
});

/** What the shop's own search finds: every word that was typed stands in the product's words. */
export function findProducts(text, locale) {
  const words = wordsIn(locale);
  const wanted = text.toLowerCase().split(/\s+/);
  return products.filter((product) => {
    const { name, words: more } = words.products[product.id];
    const known = `${name} ${more} ${words.categories[product.category]}`.toLowerCase();
    return wanted.every((word) => known.includes(word));
  });
}

/** Words that people type, by how often. Some find something, some do not; the shop's search decides. */
export const TERMS = {
  en: {
    jacket: 9,
    tent: 8,
    boots: 8,
    stove: 6,
    lantern: 5,
    map: 4,
    backpack: 7,
    'sleeping bag': 6,
    bottle: 5,
    hat: 5,
    poles: 4,
    hammock: 5,
  },
  nl: {
    jas: 8,
    tent: 9,
    schoenen: 6,
    brander: 4,
    lantaarn: 4,
    kaart: 4,
    rugzak: 8,
    slaapzak: 7,
    fles: 5,
    muts: 5,
    stokken: 4,
    hangmat: 5,
  },
};
export const VAIN = {
  en: { umbrella: 20, gloves: 16, gaiters: 10, headlamp: 12, 'gas canister': 8, crampons: 5 },
  nl: { paraplu: 18, handschoenen: 14, hoofdlamp: 12, gasfles: 8, wanten: 6, cadeaubon: 6 },
};
