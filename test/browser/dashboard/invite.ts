// Letting somebody in: an owner makes an account of a role, whose page is signed in by the link.

import type { Browser, Page } from '@playwright/test';

/**
 * @param owner the page of an owner who is logged in
 * @returns a page of the new account, in a browser context of its own; close it
 */
export async function invite(
  owner: Page,
  browser: Browser,
  { url, site, role }: { url: string; site: string; role: 'reader' | 'editor' | 'owner' },
): Promise<Page> {
  const data = { name: `A ${role} of ${site}`, role };
  const invited = await owner.request.post(`${url}/api/sites/${site}/accounts`, { data });
  const { signIn } = (await invited.json()) as { signIn: string };
  const page = await browser.newPage();
  await page.goto(signIn);
  return page;
}
