// Gathers what Klankbord tells on a page of the markup tests: `events` and `diagnostics`.

window.events = [];
window.diagnostics = [];
window.klankbord = function () {
  // biome-ignore lint/complexity/noArguments: that is what the stub pushes
  (klankbord.q = klankbord.q || []).push(arguments);
};
klankbord('on', 'event', ({ name, props }) => events.push({ name, props }));
klankbord('on', 'diagnostic', (diagnostic) => diagnostics.push(diagnostic));
