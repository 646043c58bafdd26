// The tabs of the panel: click, arrow keys, Home and End; the address remembers which one is open.

import { find } from './made.js';

const tabs = [...document.querySelectorAll('[role="tab"]')];
const panelOf = (tab) => find(`#${tab.getAttribute('aria-controls')}`);

function openTab(chosen) {
  for (const tab of tabs) {
    const open = tab === chosen;
    tab.setAttribute('aria-selected', String(open));
    tab.tabIndex = open ? 0 : -1;
    panelOf(tab).hidden = !open;
  }
}

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => {
    openTab(tab);
    history.replaceState(history.state, '', `#${tab.getAttribute('aria-controls')}`);
  });
  tab.addEventListener('keydown', ({ key }) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key];
    if (to === undefined) return;
    const next = tabs[(to + tabs.length) % tabs.length];
    openTab(next);
    next.focus();
  });
}
openTab(tabs.find((tab) => `#${tab.getAttribute('aria-controls')}` === location.hash) ?? tabs[0]);
find('script[src*="klankbord.js"]').addEventListener('error', () => {
  find('#notice').textContent =
    'klankbord.js could not be loaded. Start the collector with npm start, then reload this page.';
});
