// What a signal page has in common: every event is kept where a test can read it.

window.heard = [];
window.klankbord = function () {
  (window.klankbord.q = window.klankbord.q || []).push(arguments);
};
window.klankbord('on', 'event', (event) => window.heard.push(event));
