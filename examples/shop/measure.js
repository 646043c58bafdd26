// What the shop tells its data layer: GA4's e-commerce events, as Tag Manager expects them.

/** One line of an event. */
export const toItem = (product, { quantity = 1, variant, index } = {}) => ({
  item_id: product.sku,
  item_name: product.name,
  item_category: product.category,
  ...(variant && { item_variant: variant }),
  price: product.price,
  quantity,
  ...(index !== undefined && { index }),
});

/** An e-commerce event; the one before is cleared first, so that nothing of it is mixed in. */
export function measureShop(event, { items = [], ...rest }) {
  const value = rest.value ?? items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  window.dataLayer.push({ ecommerce: null });
  window.dataLayer.push({
    event,
    ecommerce: { currency: 'EUR', value: Math.round(value * 100) / 100, ...rest, items },
  });
}

/** Any other event. */
export const measure = (event, values) => window.dataLayer.push({ event, ...values });

/** A list of products that was shown. */
export const measureList = (id, name, products) =>
  measureShop('view_item_list', {
    item_list_id: id,
    item_list_name: name,
    items: products.map((product, index) => toItem(product, { index })),
  });
