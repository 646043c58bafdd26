import { chromium } from '@playwright/test';
import { findChromium } from './test/support/findChromium.mjs';
const base='http://127.0.0.1:9377';
const browser = await chromium.launch({ executablePath: typeof findChromium==='function'? findChromium(): undefined });
const want = process.argv.slice(2); // name:path:width:scheme
for (const w of want) {
  const [name, path, width, scheme] = w.split('|');
  const ctx = await browser.newContext({ viewport: { width: +width, height: 900 }, colorScheme: scheme||'light', deviceScaleFactor: 1 });
  const page = await ctx.newPage();
  page.on('console', m => m.type()==='error' && !m.text().includes('401') && console.log('console', m.text()));
  page.on('pageerror', e => console.log('pageerror', e.message));
  await page.goto(base); await page.getByLabel('Password').fill('map map map map'); await page.getByRole('button',{name:'Log in'}).click();
  await page.getByLabel('Password').waitFor({state:'hidden'});
  const t=Date.now(); await page.goto(base+path); 
  await page.waitForSelector('.journey-map, .moments, .story, .empty', {timeout: 20000}); console.log(name, Date.now()-t);
  await page.waitForTimeout(300);
  const click = process.env.CLICK; if (click) { await page.locator(click).first().click(); await page.waitForTimeout(800); }
  await page.screenshot({ path: `/tmp/w/map-${name}.png`, fullPage: !click });
  await ctx.close();
}
await browser.close();
