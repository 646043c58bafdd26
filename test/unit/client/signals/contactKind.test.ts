// Which links ask somebody something, and which only share a page.

import { expect, test } from '@jest/globals';
import { contactKind } from '../../../../packages/client/src/signals/detect/contactKind';

test.each([
  ['tel:+31201234567', 'phone'],
  ['TEL:0201234567', 'phone'],
  ['callto:0201234567', 'phone'],
  ['mailto:service@shop.example?subject=Order', 'email'],
  ['https://wa.me/31612345678', 'whatsapp'],
  ['https://wa.me/31612345678?text=Hello', 'whatsapp'],
  ['https://wa.me/message/ABC', 'whatsapp'],
  ['https://api.whatsapp.com/send?phone=31612345678&text=Hello', 'whatsapp'],
  ['https://api.whatsapp.com/send/?text=Hello&phone=31612345678', 'whatsapp'],
  ['https://web.whatsapp.com/send?phone=31612345678', 'whatsapp'],
  ['whatsapp://send?phone=31612345678', 'whatsapp'],
])('%s is %s', (address, kind) => {
  expect(contactKind(address)).toBe(kind);
});

test.each([
  // Share buttons: nobody is asked.
  ['mailto:?subject=Look'],
  ['mailto:'],
  ['https://wa.me/?text=https%3A%2F%2Fshop.example'],
  ['https://api.whatsapp.com/send?text=https%3A%2F%2Fshop.example'],
  ['whatsapp://send?text=Look'],
  // Something else altogether.
  ['https://shop.example/tel:1'],
  ['https://shop.example/?u=https://wa.me/31612345678'],
  ['https://notwa.me/31612345678'],
  ['tel:'],
  ['#contact'],
  [''],
  [undefined],
  [{ baseVal: 'tel:1' }],
])('%p is none', (address) => {
  expect(contactKind(address)).toBeUndefined();
});
