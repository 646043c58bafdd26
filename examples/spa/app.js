// Three routes and a router of ten lines, which replaces the whole body.

const routes = {
  jackets: { title: 'Jackets', text: 'Light, warm, and dry for a day.' },
  boots: { title: 'Boots', text: 'Two pairs, for paths and for rocks.' },
  help: { title: 'Help', text: 'Send it back within 30 days, in its box.', survey: 'helped' },
};

function make(tag, words, attributes = {}) {
  const element = document.createElement(tag);
  element.append(...words);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function draw() {
  const { title, text, survey } = routes[new URLSearchParams(location.search).get('at')] ?? routes.jackets;
  document.title = title;
  const links = Object.entries(routes).map(([at, route]) => make('a', [route.title], { href: `?at=${at}` }));
  const body = document.createElement('body');
  const nav = make(
    'nav',
    links.flatMap((link) => [link, ' ']),
  );
  const main = make('main', [make('h1', [title]), make('p', [text])]);
  if (survey) main.append(make('klankbord-survey', [], { survey }));
  body.append(nav, main);
  document.body.replaceWith(body);
}

addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="?"]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  draw();
});
addEventListener('popstate', draw);
draw();
