// The stub of the script tag, with one survey and no interface of ours.

window.klankbord = (...args) => {
  klankbord.q = [...(klankbord.q ?? []), args];
};
klankbord('init', {
  site: 'headless',
  ui: false,
  surveys: [
    {
      id: 'found',
      when: { event: 'add_to_cart' },
      questions: [{ id: 'found', type: 'rating', look: 'thumb', label: 'Did you find it easily?' }],
    },
  ],
});
