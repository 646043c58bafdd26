// Contact sheets: the pictures of a group side by side on one page, each with its name.

import { join } from 'node:path';

const STYLE = `
body{margin:0;padding:24px;font:13px/18px system-ui,sans-serif;display:flex;flex-wrap:wrap;gap:20px;align-items:start}
.light{background:#e9e7e1;color:#33383d}
.dark{background:#090b0c;color:#c3c8cd}
figure{margin:0}
img{display:block}
.whole img{width:300px}
.whole .wide{width:480px}
figcaption{padding-top:4px}`;

const escape = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const drawOne = ({ picture, caption, size }) => `<figure>
<img class="${size.width > 600 ? 'wide' : ''}" src="data:image/png;base64,${picture.toString('base64')}">
<figcaption>${escape(caption)}</figcaption></figure>`;

/**
 * @param page a page of a browser, to draw on
 * @param pictures as PNG, each with its `sheet`, `caption` and `size`
 * @returns the paths of the sheets
 */
export async function drawSheets(page, folder, pictures) {
  const paths = [];
  for (const sheet of new Set(pictures.map((one) => one.sheet))) {
    const all = pictures.filter((one) => one.sheet === sheet);
    const look = `${all[0].scheme}${all[0].isWhole ? ' whole' : ''}`;
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.setContent(`<style>${STYLE}</style><body class="${look}">${all.map(drawOne).join('')}`);
    const path = join(folder, `${sheet}.png`);
    await page.screenshot({ path, fullPage: true });
    paths.push(path);
  }
  return paths;
}
