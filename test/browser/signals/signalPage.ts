// Opening a page of a signal test, and reading what was told there.

import type { Page } from '@playwright/test';
import { whenReady } from '../../support/whenReady';

export interface Heard {
  name: string;
  view: string;
  props: Record<string, unknown>;
}

/** Opens a page and waits until Klankbord listens. */
export async function openSignalPage(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await waitForStart(page);
  return page;
}

export const waitForStart = whenReady;

/** The events of one name that the page has told so far. */
export const heardOf = (page: Page, name: string): Promise<Heard[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { heard: Heard[] }).heard.filter((event) => event.name === wanted),
    name,
  );

/** Their props alone. */
export const toldOf = async (page: Page, name: string): Promise<Record<string, unknown>[]> =>
  (await heardOf(page, name)).map(({ props }) => props);
