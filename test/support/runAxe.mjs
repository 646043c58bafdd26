// What axe-core finds wrong with a page, open shadow roots included; plain JavaScript, because the gallery command runs it too.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * One line for each violation: its rule, and where.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>}
 */
export async function findAxeFaults(page) {
  await page.evaluate(source);
  return page.evaluate(async () => {
    /** @type {any} */
    const { axe } = window;
    /** @type {{ violations: { id: string, nodes: { target: unknown[] }[] }[] }} */
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
