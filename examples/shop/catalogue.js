// What Noordwind sells: prices in euro, what a search looks at, and the choices a product comes in.

/** The words people read stand in words.en.js and words.nl.js, under the same ids. */
export const products = [
  {
    id: 'jacket',
    sku: 'NW-101',
    name: 'Waxed shell',
    category: 'clothing',
    price: 189,
    choice: 'size',
    options: ['S', 'M', 'L', 'XL'],
  },
  {
    id: 'boots',
    sku: 'NW-102',
    name: 'Ridge boots',
    category: 'clothing',
    price: 165,
    choice: 'shoe',
    options: ['38', '40', '42', '44'],
  },
  {
    id: 'hat',
    sku: 'NW-103',
    name: 'Harbour hat',
    category: 'clothing',
    price: 29,
    choice: 'colour',
    options: ['ochre', 'green', 'navy'],
  },
  { id: 'tent', sku: 'NW-201', name: 'Dune tent', category: 'camp', price: 349, options: [] },
  {
    id: 'sleeping-bag',
    sku: 'NW-202',
    name: 'Frost sleeping bag',
    category: 'camp',
    price: 149,
    choice: 'length',
    options: ['185', '200'],
  },
  { id: 'hammock', sku: 'NW-203', name: 'Canopy hammock', category: 'camp', price: 69, options: [] },
  { id: 'stove', sku: 'NW-301', name: 'Beacon stove', category: 'cook', price: 84, options: [] },
  { id: 'lantern', sku: 'NW-302', name: 'Ember lantern', category: 'cook', price: 54, options: [] },
  {
    id: 'bottle',
    sku: 'NW-303',
    name: 'Steel bottle',
    category: 'cook',
    price: 27,
    choice: 'volume',
    options: ['0.5', '1.0'],
  },
  {
    id: 'backpack',
    sku: 'NW-401',
    name: 'Traverse backpack',
    category: 'trail',
    price: 139,
    choice: 'colour',
    options: ['rust', 'green'],
  },
  { id: 'poles', sku: 'NW-402', name: 'Fell trekking poles', category: 'trail', price: 89, options: [] },
  { id: 'map', sku: 'NW-403', name: 'North coast map', category: 'trail', price: 14.5, options: [] },
];

export const categories = ['clothing', 'camp', 'cook', 'trail'];

/** The product of an id, or undefined. */
export const productOf = (id) => products.find((product) => product.id === id);
