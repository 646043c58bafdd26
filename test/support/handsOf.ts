// What a person does on a page, in either browser: finds something by what it says, through shadow roots, presses it, writes into it.

import { expect } from '@playwright/test';
import type { DrivenPage } from './openBrowser';

/** What is looked for: elements of a kind, with words that they show or are called by; a text in slashes is a pattern. */
interface Wanted {
  kind: string;
  says: string;
}

interface Place {
  x: number;
  y: number;
}

export interface Hands {
  /** Waits until it is there to be seen. */
  see(kind: string, says?: string): Promise<void>;
  /** Waits until it can be pressed, and presses its middle. */
  press(kind: string, says?: string): Promise<void>;
  /** Presses a field and writes. */
  write(kind: string, says: string, text: string): Promise<void>;
  /** The words of the first of a kind; empty when there is none. */
  read(kind: string, says?: string): Promise<string>;
}

const PATIENCE_MS = 20_000;

/**
 * Runs in the page: the first visible element that is meant, with the middle of what can be pressed.
 *
 * A place is given only where the element lies on top and has stood still for a frame: what is moving or covered would be missed.
 */
async function find({ kind, says }: Wanted): Promise<{ text: string; place?: Place } | undefined> {
  const pattern = says.startsWith('/') ? new RegExp(says.slice(1, -1)) : undefined;
  const among = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll(kind),
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? among(one.shadowRoot) : [])),
  ];
  const wordsOf = (one: Element): string => {
    const labels = [...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    return [one.getAttribute('aria-label'), ...labels, one.textContent].join(' ').replace(/\s+/g, ' ').trim();
  };
  const isMeant = (one: Element): boolean => {
    const words = wordsOf(one);
    return one.checkVisibility({ visibilityProperty: true }) && (pattern ? pattern.test(words) : words.includes(says));
  };
  const [found] = among(document).filter(isMeant);
  if (!found) return undefined;
  const text = (found as HTMLElement).innerText ?? found.textContent ?? '';
  const middle = (): Place => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const on = (root: Document | ShadowRoot, { x, y }: Place): Element | null => {
    const top = root.elementFromPoint(x, y);
    return top?.shadowRoot && top.shadowRoot !== root ? on(top.shadowRoot, { x, y }) : top;
  };
  if (!on(document, middle())) found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = middle();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const place = middle();
  const isStill = Math.hypot(place.x - before.x, place.y - before.y) < 1;
  const top = on(document, place);
  const isFree = top !== null && (found.contains(top) || top.contains(found));
  return { text, ...(isStill && isFree && { place }) };
}

export function handsOf(page: DrivenPage): Hands {
  const look = (kind: string, says: string) => page.evaluate(find, { kind, says }).catch(() => undefined);
  const until = async <T>(what: string, read: () => Promise<T | undefined>): Promise<T> => {
    let found: T | undefined;
    await expect
      .poll(async () => (found = await read()) !== undefined, { message: what, timeout: PATIENCE_MS })
      .toBe(true);
    return found!;
  };
  const press = async (kind: string, says = ''): Promise<void> => {
    const { x, y } = await until(`${kind} “${says}” can be pressed`, async () => (await look(kind, says))?.place);
    await page.mouse.click(x, y);
  };
  return {
    async see(kind, says = '') {
      await until(`${kind} “${says}” is there`, () => look(kind, says));
    },
    press,
    async write(kind, says, text) {
      await press(kind, says);
      await page.keyboard.type(text);
    },
    read: async (kind, says = '') => (await look(kind, says))?.text ?? '',
  };
}
