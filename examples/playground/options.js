// The options that this page starts with: what `init` says wins over the script tag, and a moment may be in the address.

{
  const options = {
    signals: { search: { results: '#hits' } },
    // The panel stands in the other corner, on a small screen along the whole edge.
    launcher: matchMedia('(max-width: 62rem)').matches ? 'none' : { position: 'bottom-start' },
  };
  const when = new URLSearchParams(location.search).get('mine');
  try {
    if (when) options.moments = { mine: { when: JSON.parse(when), oncePer: 'view' } };
  } catch {
    // The box on the page says what is wrong with it.
  }
  klankbord('init', options);
}
