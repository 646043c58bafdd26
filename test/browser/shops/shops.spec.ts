// Six shops as their platforms build them, each walked through as a visitor does; what is stored must be what was written down before.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { servePages } from '../../support/servePages';
import type { Collector, StoredEvent } from '../../support/startCollector';
import { whenReady } from '../../support/whenReady';

const here = import.meta.dirname ?? __dirname;

/** What `expected.json` of a family says, in words and in events; the addresses behind it stand in its `source.json`. */
interface Expected {
  why: string[];
  /** Every shop act of the visit, in order, with the props that matter. */
  acts: Told[];
  /** Other events that must be there. */
  also?: Told[];
  /** Texts that may be in no event. */
  absent: string[];
  moments: string[];
  /** The cart as the journey knows it on the cart page. */
  cart?: object;
  journey: Record<string, unknown>;
  views: { path: string; title?: string }[];
}
interface Told {
  name: string;
  stage: string;
  props: Record<string, unknown>;
}
interface Family {
  name: string;
  /** Where the platform shows that a voucher is refused: the name of its field. */
  voucher?: string;
  toCheckout: RegExp;
  /** The button that leads from the address to the delivery and to the payment, where these are apart. */
  next: RegExp;
  thanks: RegExp;
  /** The checkout is not ours to be in. */
  isHosted?: boolean;
  /** The first attempt to pay is refused on the page. */
  refuses?: boolean;
}

const FAMILIES: Family[] = [
  {
    name: 'magento',
    toCheckout: /Proceed to checkout/,
    next: /Next/,
    thanks: /Thank you for your purchase/,
    refuses: true,
  },
  {
    name: 'woocommerce',
    voucher: 'Coupon:',
    toCheckout: /Proceed to checkout/,
    next: /Next/,
    thanks: /Order received/,
    refuses: true,
  },
  { name: 'shopify', toCheckout: /Check out/, next: /Next/, thanks: /Thank you/, isHosted: true, refuses: true },
  {
    name: 'prestashop',
    voucher: 'Promo code',
    toCheckout: /Proceed to checkout/,
    next: /Continue/,
    thanks: /Thank you/,
    refuses: true,
  },
  { name: 'spa', voucher: 'Voucher', toCheckout: /Checkout/, next: /Continue/, thanks: /Thank you/, refuses: true },
  { name: 'headless', toCheckout: /Checkout/, next: /Continue/, thanks: /Thank you/ },
];

/** Names of shop acts: of these nothing may be stored that is not expected. */
const ACTS =
  /^(search|view_item_list|filter_item_list|select_item|view_item|add_to_wishlist|(add_to|remove_from|view)_cart|coupon|begin_checkout|checkout_step|add_(shipping|payment)_info|checkout_error|purchase|refund|order_cancel|view_promotion|select_promotion|sign_up|login|ask_question|share|generate_lead)$/;
/** Typed into every checkout. */
const PRIVATE = ['mila.jansen', 'Jansen', 'Oude Werf'];
/** How fast this machine shows a page is not the subject here. */
const SPEED = 'slow-page';

/** As long as a visitor looks at a page: our script has come, and what it waits for has come or not. */
async function look(page: Page, family: Family, waitMs = 500): Promise<void> {
  await whenReady(page);
  // JSON-LD is read when nobody has told of the shop two seconds after the load.
  await page.waitForTimeout(family.name === 'headless' ? 3500 : waitMs);
}

async function searchFor(page: Page, family: Family, term: string): Promise<void> {
  await page.locator('header form input:not([type=hidden])').fill(term);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`=${term}`));
  // Who has searched reads what was found; the search by the address waits two seconds for the page's own tags.
  await look(page, family, 2700);
}

async function follow(page: Page, family: Family, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await look(page, family);
}

/** Fills what is asked and goes on, until the order is placed; the pages differ in how they share it out. */
async function order(page: Page, { next, thanks, refuses }: Family): Promise<void> {
  await page.getByLabel('E-mail').fill('mila.jansen@example.org');
  await page.getByLabel('Name').fill('Mila Jansen');
  await page.getByLabel('Street').fill('Oude Werf 12');
  const goOn = page.getByRole('button', { name: next });
  const delivery = page.getByLabel('Parcel');
  const payment = page.getByLabel('Card');
  for (const choice of [delivery, payment]) {
    if (!(await choice.isVisible()) && (await goOn.isVisible())) await goOn.click();
    if (choice === delivery && (await payment.or(delivery).first().isVisible()) && !(await delivery.isVisible()))
      continue;
    await choice.check();
    await page.waitForTimeout(700);
  }
  const place = page.getByRole('button', { name: 'Place order' });
  await place.click();
  if (refuses) {
    await expect(page.getByText(/bank refused/)).toBeVisible();
    await page.waitForTimeout(700);
    await place.click();
  }
  await expect(page.getByRole('heading', { name: thanks })).toBeVisible();
}

/** Home, two searches, the list, a product, the cart, the checkout, the page after it, and that page once more. */
async function visit(page: Page, address: string, family: Family): Promise<unknown> {
  await page.goto(`${address}/${family.name}/`);
  await look(page, family);
  await searchFor(page, family, 'hammock');
  await searchFor(page, family, 'lamp');
  await follow(page, family, 'Lamps');
  if (family.name === 'spa') {
    await follow(page, family, 'Floor lamp Mast');
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Lamps' })).toBeVisible();
    await look(page, family);
  }
  await follow(page, family, 'Desk lamp Wick');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByText(/added/i).first()).toBeVisible();
  await look(page, family);
  await follow(page, family, 'Cart');
  if (family.voucher) {
    await page.getByLabel(family.voucher).fill('WELCOME');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/not known to us|has ended/)).toBeVisible();
    await page.waitForTimeout(700);
  }
  const { cart } = await page.evaluate(() => klankbord.journey());
  await page.getByRole('main').getByText(family.toCheckout).last().click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
  if (!family.isHosted) await look(page, family);
  await order(page, family);
  await look(page, family);
  await page.reload();
  await look(page, family);
  return cart;
}

/** What the collector has stored, in the order in which it happened, once the last page has sent what it had. */
async function readStored(page: Page, collector: Collector, site: string): Promise<StoredEvent[]> {
  await page.evaluate(() => klankbord.flush());
  await expect.poll(async () => (await page.evaluate(() => klankbord.status())).queued).toBe(0);
  return (await collector.events(site)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A stored event, cut to what the expectation of it names, so that a difference is read at once. */
const cut = ({ name, stage, props }: StoredEvent, like?: Told): Told => ({
  name,
  stage,
  props: like?.name === name ? (shape(props, like.props) as Told['props']) : props,
});

function shape(value: unknown, like: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(like)) return value.map((one, at) => shape(one, like[at]));
  if (!value || !like || typeof value !== 'object' || typeof like !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key in like ? [[key, shape(one, (like as Record<string, unknown>)[key])]] : [],
    ),
  );
}

for (const family of FAMILIES) {
  // With `npm run test:ci`: each takes up to a quarter of a minute.
  const tag = '@long';
  test(`${family.name}: the visit is stored as it was written down`, { tag }, async ({ page, collector, site }) => {
    test.setTimeout(120_000);
    const folder = resolve(here, family.name);
    const expected = JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')) as Expected;
    const shop = await servePages({
      folders: [here, resolve(here, '../../../packages/widget/dist')],
      fill: () => ({ collector: collector.url, site }),
      handle(request) {
        // The app's routes are one page; the server knows none of them.
        if (/^\/spa\/[^.]*$/.test(request.url ?? '')) request.url = '/spa/index.html';
        return false;
      },
    });
    const cart = await visit(page, shop.url, family);
    const stored = await readStored(page, collector, site);
    const journey = await page.evaluate(() => klankbord.journey());
    await shop.close();

    const acts = stored.filter(({ name }) => ACTS.test(name));
    const story = (told: { name: string; stage: string }[]): string[] =>
      told.map(({ name, stage }) => `${name} (${stage})`);
    expect.soft(story(acts), 'the acts, in order').toEqual(story(expected.acts));
    // Name by name: one that is missing or too many must not hide what the others say.
    for (const name of new Set(expected.acts.map((act) => act.name))) {
      const wanted = expected.acts.filter((act) => act.name === name);
      const told = acts.filter((act) => act.name === name).slice(0, wanted.length);
      expect
        .soft(
          told.map((event, at) => cut(event, wanted[at])),
          name,
        )
        .toEqual(wanted);
    }
    const moments = stored.filter(({ name }) => name === 'moment').map(({ props }) => props.moment);
    expect.soft(moments.filter((moment) => moment !== SPEED)).toEqual(expected.moments);
    for (const one of expected.also ?? []) {
      expect.soft(stored.filter(({ name }) => name === one.name).map((event) => cut(event, one))).toContainEqual(one);
    }
    const views = stored.filter(({ name }) => name === 'page_view');
    expect
      .soft(
        views.map(({ page: { url, title } }, at) => ({
          path: new URL(url).pathname,
          ...(expected.views[at]?.title && { title }),
        })),
      )
      .toEqual(expected.views);
    if (expected.cart) expect.soft(cart).toEqual(expected.cart);
    expect.soft(journey).toMatchObject(expected.journey);
    const everything = JSON.stringify(stored);
    expect.soft([...PRIVATE, ...expected.absent].filter((text) => everything.includes(text))).toEqual([]);
  });
}
