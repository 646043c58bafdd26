// What the things on the click page do.

const find = (id) => document.getElementById(id);
const on = (id, act) => find(id).addEventListener('click', act);

const shadow = find('component').attachShadow({ mode: 'open' });
shadow.innerHTML = '<p>Component</p><button id="deep" data-kb-track="deep_click">Deep</button>';

on('script-only', () => document.body.append(document.createElement('script')));
on('ours', () => {
  find('own').toggleAttribute('open');
  document.body.append(document.createElement('klankbord-widget'));
});
on('beacon', () => navigator.sendBeacon('/pages/heard.js', 'x'));
on('prevented', (event) => event.preventDefault());
find('held').addEventListener('submit', (event) => event.preventDefault());

on('changes', () => setTimeout(() => find('plain').append('!'), 500));
on('styles', () => find('plain').classList.add('new'));
on('moves', () => history.pushState({}, '', '/pages/clicks.html?page=2'));
on('requests', () => fetch('/pages/heard.js?asked'));
on('focuses', () => find('text').focus());
on('selects', () => getSelection().selectAllChildren(find('paragraph')));
on('scrolls', () => scrollTo(0, 50));
on('dialogs', () => find('dialog').showModal());
on('shadows', () => shadow.querySelector('p').append('!'));
on('blurs', () => window.dispatchEvent(new Event('blur')));
on('goes', () => location.assign('/pages/slow.html'));
on('mail', (event) => event.preventDefault());
on('phone', (event) => event.preventDefault());
