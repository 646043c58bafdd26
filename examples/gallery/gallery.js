// The gallery: a sentence of choices, and one frame with the real widget for each combination that it names.

import { choices, first } from './choices.js';

/** What the choice `all` is called, and the words before each choice. */
const WORDS = {
  type: ['Show', 'every question'],
  display: ['in', 'every display'],
  scheme: ['', 'in light and dark'],
  locale: ['', 'in both directions'],
  width: ['on', 'every width'],
  state: ['', 'in every state'],
};
const NARROW = 390;
const form = document.querySelector('form');
const grid = document.querySelector('#grid');

const option = (value, text, chosen) => new Option(text, value, false, value === chosen);

function addChoice([name, values], chosen) {
  const [before, all] = WORDS[name];
  const select = document.createElement('select');
  select.name = name;
  select.setAttribute('aria-label', name === 'locale' ? 'direction' : name);
  select.append(option('all', all, chosen), ...Object.entries(values).map((one) => option(...one, chosen)));
  form.append(before && `${before} `, select, ' ');
}

/** Every combination of what was chosen. */
function combine() {
  const chosen = new FormData(form);
  return Object.entries(choices).reduce(
    (all, [name, values]) => {
      const wanted = chosen.get(name) === 'all' ? Object.keys(values) : [chosen.get(name)];
      return all.flatMap((one) => wanted.map((value) => ({ ...one, [name]: value })));
    },
    [{}],
  );
}

function tile(combination) {
  const { width, type, display, state, ...look } = combination;
  const address = `frame.html?${new URLSearchParams({ type, display, state, ...look })}`;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const link = Object.assign(document.createElement('a'), {
    href: address,
    textContent: `${type}, ${display}, ${state}`,
  });
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: address, loading: 'lazy', title: link.textContent });
  frame.width = width;
  frame.height = width > NARROW ? 800 : 560;
  frame.className = width > NARROW ? 'wide' : '';
  caption.append(link);
  figure.append(frame, caption);
  return figure;
}

function show() {
  const all = combine();
  document.querySelector('[role=status]').textContent = all.length === 1 ? 'One frame.' : `${all.length} frames.`;
  grid.replaceChildren(...all.map(tile));
}

const chosen = { ...first, ...Object.fromEntries(new URLSearchParams(location.search)) };
for (const choice of Object.entries(choices)) addChoice(choice, chosen[choice[0]]);
form.addEventListener('change', () => {
  history.replaceState(null, '', `?${new URLSearchParams(new FormData(form))}`);
  show();
});
show();
