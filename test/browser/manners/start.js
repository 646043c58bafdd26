// Starts with the options that stand in the fragment as JSON; later pages of the tab start with the same ones.

const given = decodeURIComponent(location.hash.slice(1));
if (given.startsWith('{')) sessionStorage.setItem('options', given);
window.klankbord = (...args) => {
  window.klankbord.q = [...(window.klankbord.q ?? []), args];
};
window.told = [];
window.klankbord('init', {
  ...JSON.parse(sessionStorage.getItem('options') ?? '{}'),
});
for (const name of ['shown', 'suppressed']) {
  window.klankbord('on', name, ({ survey, reason }) =>
    window.told.push([name, survey, reason].filter(Boolean).join(' ')),
  );
}
