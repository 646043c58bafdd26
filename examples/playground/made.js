// What the parts of the playground share: elements, times, and one beat at which they show what is new.

export const SITE = 'playground';

export const find = (selector) => document.querySelector(selector);

export function made(tag, content = '', attributes = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...[content].flat().filter((one) => one !== undefined && one !== false));
  return element;
}

/** Replaces what an element holds, but only by something else: an unchanged page can be read and selected. */
export function fill(element, children) {
  const next = made('div', children);
  if (element.innerHTML !== next.innerHTML) element.replaceChildren(...next.childNodes);
}

export const timeOf = (time) => new Date(time).toLocaleTimeString('en-GB');

const WIDE = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
export const figure = (value) => new Intl.NumberFormat('en-GB', WIDE).format(value);

/** The name of a stage with its colour. */
export const stageMark = (stage) =>
  made('span', [made('i', '', { class: `dot stage-${stage}` }), stage], { class: 'stage' });

/** Icons, drawn in a square of sixteen units. */
const ICONS = {
  flag: 'M3.5 15V1.5M3.5 2.2h9.2l-2.4 3.3 2.4 3.3H3.5',
  yes: 'M2.5 8.5 6 12l7.5-8',
  no: 'M4 4l8 8M12 4l-8 8',
};
export function icon(name, text) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return made('span', [svg, made('span', text, { class: 'unseen' })], { class: `icon icon-${name}` });
}

// A click is dead when the page does not change: so after a click on something that does nothing, this page holds its
// breath, or its own panel would be the answer.
const BREATH_MS = 3200;
let quietUntil = 0;
document.addEventListener(
  'pointerdown',
  ({ target }) => {
    if (target.closest('[data-still]')) quietUntil = Date.now() + BREATH_MS;
  },
  true,
);
/** Runs `act` now, or when the page may change again. */
export function whenQuiet(act) {
  const left = quietUntil - Date.now();
  if (left > 0) setTimeout(() => whenQuiet(act), left);
  else act();
}

/** What each part does to show what is new; it may take its time. */
export const refreshers = [];
let refreshing = false;
async function refreshAll() {
  if (refreshing || typeof klankbord?.status !== 'function') return;
  refreshing = true;
  try {
    for (const refresher of refreshers) {
      try {
        await refresher();
      } catch (error) {
        find('#notice').textContent = `A part of the panel cannot be shown: ${error.message}`;
      }
    }
  } finally {
    refreshing = false;
  }
}
export const refresh = () => whenQuiet(() => void refreshAll());
setInterval(refresh, 1000);
