// A router as single-page frameworks have them: `replaceState` at the start, `pushState` at a link, the view and its effects a little later.

const router = {
  routes: [],
  /** @param render gives the HTML of a view; @param effect runs after it stands, as React's effects do */
  add(pattern, title, render, effect = () => undefined) {
    router.routes.push({ pattern, title, render, effect });
  },
  start() {
    // remix-run/history: an entry without an index gets one, at the same address.
    if (history.state?.idx === undefined) history.replaceState({ ...history.state, idx: 0 }, '');
    addEventListener('popstate', router.render);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="/spa/"]');
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      router.go(link.getAttribute('href'));
    });
    router.render();
  },
  go(address) {
    history.pushState({ idx: history.state.idx + 1, key: Math.random().toString(36).slice(2, 8) }, '', address);
    router.render();
  },
  render() {
    const { pathname } = location;
    const { title, render, effect } = router.routes.find(({ pattern }) => pattern.test(pathname));
    // The view first, as the framework commits it; its effects and the new title after that.
    document.querySelector('#app').innerHTML = render(pathname);
    setTimeout(() => effect(pathname), 0);
    requestAnimationFrame(() => {
      document.title = `${title} | Lichthoek`;
    });
  },
};
