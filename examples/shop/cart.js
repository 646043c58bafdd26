// The cart, kept in this browser, and what it costs.

import { productOf } from './catalogue.js';
import { toItem } from './measure.js';

const KEY = 'noordwind-cart';
const VOUCHER = 'noordwind-voucher';
const FREE_FROM = 75;
const SHIPPING = { standard: 4.95, pickup: 3.95, express: 9.95 };

/** The lines: product, choice, how many. */
export function readCart() {
  try {
    const lines = JSON.parse(localStorage.getItem(KEY)) ?? [];
    return lines.flatMap(({ id, variant, quantity }) => {
      const product = productOf(id);
      return product ? [{ product, variant, quantity }] : [];
    });
  } catch {
    return [];
  }
}

function writeCart(lines) {
  localStorage.setItem(
    KEY,
    JSON.stringify(lines.map(({ product, variant, quantity }) => ({ id: product.id, variant, quantity }))),
  );
}

export const countCart = () => readCart().reduce((sum, { quantity }) => sum + quantity, 0);

/** Sets how many of a product there are; none takes the line away. */
export function setQuantity(product, variant, quantity) {
  const lines = readCart();
  const line = lines.find((one) => one.product === product && one.variant === variant);
  if (line) line.quantity = quantity;
  else lines.push({ product, variant, quantity });
  writeCart(lines.filter((one) => one.quantity > 0));
}

/** Puts one more in. */
export function addToCart(product, variant) {
  const line = readCart().find((one) => one.product === product && one.variant === variant);
  setQuantity(product, variant, (line?.quantity ?? 0) + 1);
}

export function emptyCart() {
  localStorage.removeItem(KEY);
  localStorage.removeItem(VOUCHER);
}

export const readVoucher = () => localStorage.getItem(VOUCHER);

/** `applied`, or why not: `unknown`, `expired`. */
export function useVoucher(code) {
  if (code === 'WELKOM5') return 'expired';
  if (code !== 'NOORD10') return 'unknown';
  localStorage.setItem(VOUCHER, code);
  return 'applied';
}

export const removeVoucher = () => localStorage.removeItem(VOUCHER);

const cents = (amount) => Math.round(amount * 100) / 100;

/** What it all costs, delivery and voucher included. */
export function sums(tier = 'standard') {
  const subtotal = cents(readCart().reduce((sum, { product, quantity }) => sum + product.price * quantity, 0));
  const discount = readVoucher() ? cents(subtotal / 10) : 0;
  const shipping = subtotal >= FREE_FROM && tier !== 'express' ? 0 : SHIPPING[tier];
  return { subtotal, discount, shipping, total: cents(subtotal - discount + shipping) };
}

/** The lines as events tell them. */
export const cartItems = () =>
  readCart().map(({ product, variant, quantity }) => toItem(product, { variant, quantity }));
