// Two links in the footer of the demo shop: begin again as a new visitor, and see why a question was or was not asked.

(() => {
  const WORDS = {
    en: {
      fresh: 'Start as a new visitor',
      why: 'Why was I (not) asked?',
      title: 'Why was I (not) asked?',
      intro: 'What the rules say at this moment, on this page.',
      close: 'Close',
      show: 'would be asked now',
      wait: 'waits',
      refuse: 'not now',
      met: 'yes',
      unmet: 'no',
      when: 'Its conditions are not all true yet.',
      'no-when': 'It never asks by itself: it opens from the Feedback button.',
      repeat: 'You have seen it before. It stays away for a while.',
      'on-screen': 'A question is on the screen already, here or in another tab.',
      typing: 'You are typing. Nobody is interrupted while writing.',
      audience: 'It is meant for other visitors or another page.',
      schedule: 'It is not its time.',
      sampling: 'Only some visitors are asked, and the draw has left you out.',
      'display-cap': 'You have seen it often enough.',
      'session-budget': 'You have been asked something in this visit already.',
      'quiet-time': 'Another question was put to you not long ago.',
      'own-feedback': 'You have just told something yourself.',
      payment: 'You are paying, or have just paid.',
      video: 'A video is playing.',
      'host-modal': 'A dialog of the page is open.',
      click: 'You have just clicked: that goes first. Look again in three seconds.',
      hidden: 'Nobody is looking at this tab.',
      showReason: 'All its conditions are true and nothing speaks against it.',
      other: 'Reason: ',
      missing: 'Klankbord has not loaded on this page. Is the collector running?',
      none: 'This shop has no surveys.',
      event: 'this has happened',
      notEvent: 'this has not happened',
      not: 'not',
      stage: 'the visit is at the stage',
      url: 'the page is',
      feedback: 'The Feedback button',
      praise: 'What customers say',
    },
    nl: {
      praise: 'Wat klanten zeggen',
      fresh: 'Begin als nieuwe bezoeker',
      why: 'Waarom kreeg ik (g)een vraag?',
      title: 'Waarom kreeg ik (g)een vraag?',
      intro: 'Wat de regels op dit moment zeggen, op deze pagina.',
      close: 'Sluiten',
      show: 'zou nu gesteld worden',
      wait: 'wacht',
      refuse: 'nu niet',
      met: 'ja',
      unmet: 'nee',
      when: 'De voorwaarden zijn nog niet allemaal waar.',
      'no-when': 'Deze komt nooit vanzelf: hij opent met de knop Feedback.',
      repeat: 'Je hebt hem al gezien. Hij blijft een tijd weg.',
      'on-screen': 'Er staat al een vraag in beeld, hier of in een ander tabblad.',
      typing: 'Je bent aan het typen. Wie schrijft wordt niet gestoord.',
      audience: 'Hij is voor andere bezoekers of een andere pagina.',
      schedule: 'Het is er niet de tijd voor.',
      sampling: 'Maar een deel van de bezoekers krijgt hem, en jij bent niet geloot.',
      'display-cap': 'Je hebt hem vaak genoeg gezien.',
      'session-budget': 'Je hebt in dit bezoek al een vraag gekregen.',
      'quiet-time': 'Je kreeg niet lang geleden een andere vraag.',
      'own-feedback': 'Je hebt net zelf iets verteld.',
      payment: 'Je bent aan het betalen, of deed dat net.',
      video: 'Er speelt een video.',
      'host-modal': 'Er staat een venster van de pagina open.',
      click: 'Je hebt net geklikt: dat gaat voor. Kijk over drie seconden nog eens.',
      hidden: 'Niemand kijkt naar dit tabblad.',
      showReason: 'Alle voorwaarden zijn waar en er is niets tegen.',
      other: 'Reden: ',
      missing: 'Klankbord is op deze pagina niet geladen. Draait de collector?',
      none: 'Deze winkel heeft geen vragenlijsten.',
      event: 'dit is gebeurd',
      notEvent: 'dit is niet gebeurd',
      not: 'niet',
      stage: 'het bezoek is in het stadium',
      url: 'de pagina is',
      feedback: 'De knop Feedback',
    },
  };
  const CSS = `
  .kbd-praise:not(:has([filled])) { display: none; }
  .kbd-praise h2 { margin-block-end: 1rem; }
  .kbd-why { color-scheme: light dark; box-sizing: border-box; width: min(36rem, calc(100vw - 2rem)); max-height: min(44rem, calc(100dvh - 2rem)); padding: 1.5rem; border: 1px solid light-dark(#d9d6cd, #3a3f3c); border-radius: .75rem; background: light-dark(#fffdf8, #1d211f); color: light-dark(#22261f, #ebece8); font: 400 1rem/1.5 system-ui, sans-serif; overflow: auto; }
  .kbd-why::backdrop { background: rgb(0 0 0 / .45); }
  .kbd-why * { box-sizing: border-box; margin: 0; padding: 0; font: inherit; color: inherit; }
  .kbd-why .kbd-top { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
  .kbd-why h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.2; text-wrap: balance; }
  .kbd-why h2:focus { outline: none; }
  .kbd-why .kbd-muted { color: light-dark(#5b6157, #a8aea4); font-size: .875rem; }
  .kbd-why .kbd-close { flex: none; min-height: 2.75rem; padding: 0 1rem; margin: -.5rem -.5rem 0 0; border: 1px solid light-dark(#86897f, #7d837b); border-radius: .5rem; background: none; cursor: pointer; }
  .kbd-why .kbd-close:hover { background: light-dark(#f1eee5, #2a2f2c); }
  .kbd-why .kbd-close:focus-visible { outline: 3px solid light-dark(#1f5c43, #8fd0b0); outline-offset: 2px; }
  .kbd-why ul { list-style: none; }
  .kbd-why .kbd-survey { padding-block: 1rem; border-top: 1px solid light-dark(#e5e1d6, #333835); margin-top: 1rem; }
  .kbd-why .kbd-survey + .kbd-survey { margin-top: 0; }
  .kbd-why h3 { font-size: 1rem; font-weight: 600; display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
  .kbd-why .kbd-decision { font-size: .875rem; font-weight: 500; padding: .0625rem .5rem; border-radius: 1rem; background: light-dark(#ece8dc, #2d322f); }
  .kbd-why [data-decision=show] .kbd-decision { background: light-dark(#d8eeea, #12383a); color: light-dark(#0b6660, #6fd3c6); }
  .kbd-why .kbd-conditions { margin-top: .5rem; display: grid; gap: .375rem; }
  .kbd-why .kbd-conditions li { display: grid; grid-template-columns: 1fr 2.5rem; gap: .75rem; font-size: .875rem; align-items: baseline; }
  .kbd-why .kbd-value { font-weight: 500; color: light-dark(#5b6157, #a8aea4); }
  .kbd-why [data-value=true] .kbd-value { color: light-dark(#0b6660, #6fd3c6); }
  .kbd-why code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
  @media (max-width: 30rem) { .kbd-why { padding: 1.25rem; } }`;

  const language = document.documentElement.lang.startsWith('nl') ? 'nl' : 'en';
  const say = (key) => WORDS[language][key];

  /** An element with text or children; `made('p', 'Hello')`. */
  function made(tag, content, attributes = {}) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...[content].flat());
    return element;
  }

  /** `{ event: 'search', where: { results_count: 0 } }` in words, with the machine's words as code; `yes` is what the survey wants. */
  function conditionWords(condition, negated) {
    const [kind, value] = Object.entries(condition)[0] ?? [];
    const where = condition.where ? ` (${Object.entries(condition.where).map(whereWords).join(', ')})` : '';
    const is = say(kind) ?? kind;
    return [
      `${!negated ? is : kind === 'event' ? say('notEvent') : `${say('not')}: ${is}`}: `,
      made('code', `${typeof value === 'string' ? value : JSON.stringify(value)}${where}`),
    ];
  }
  const SIGNS = { gt: '>', gte: '≥', lt: '<', lte: '≤', ne: '≠', eq: '=' };
  const whereWords = ([path, wanted]) =>
    typeof wanted === 'object' && wanted
      ? Object.entries(wanted)
          .map(([operator, value]) => `${path} ${SIGNS[operator] ?? operator} ${JSON.stringify(value)}`)
          .join(', ')
      : `${path} = ${JSON.stringify(wanted)}`;

  function surveyItem({ survey, decision, reason, conditions }) {
    const name = survey === 'feedback' ? say('feedback') : survey;
    const why = decision === 'show' ? say('showReason') : (say(reason) ?? say('other') + reason);
    const rows = conditions.map(({ condition, value, negated = false }) =>
      made(
        'li',
        [
          made('span', conditionWords(condition, negated)),
          made('span', say(value === negated ? 'unmet' : 'met'), { class: 'kbd-value' }),
        ],
        { 'data-value': String(value !== negated) },
      ),
    );
    return made(
      'li',
      [
        made('h3', [name, made('span', say(decision), { class: 'kbd-decision' })]),
        made('p', why, { class: 'kbd-muted' }),
        ...(rows.length ? [made('ul', rows, { class: 'kbd-conditions' })] : []),
      ],
      { class: 'kbd-survey', 'data-decision': decision },
    );
  }

  function listSurveys() {
    const explanations = window.klankbord?.explain?.();
    if (!explanations) return made('p', say('missing'));
    if (!explanations.length) return made('p', say('none'));
    return made('ul', explanations.map(surveyItem));
  }

  function openDialog() {
    const close = made('button', say('close'), { type: 'button', class: 'kbd-close' });
    const title = made('h2', say('title'), { id: 'kbd-title', tabindex: '-1', autofocus: '' });
    const dialog = made(
      'dialog',
      [
        made('div', [made('div', [title, made('p', say('intro'), { class: 'kbd-muted' })]), close], {
          class: 'kbd-top',
        }),
        listSurveys(),
      ],
      { class: 'kbd-why', 'aria-labelledby': 'kbd-title', lang: language },
    );
    close.addEventListener('click', () => dialog.close());
    // A click on the dimmed page behind it closes it too.
    dialog.addEventListener('click', ({ target, clientX, clientY }) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
      if (target === dialog && !inside) dialog.close();
    });
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  async function startAfresh() {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith('noordwind')) storage.removeItem(key);
    }
    await window.klankbord?.('forget');
    location.assign('/');
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const link = (text, act) => {
    const anchor = made('a', text, { href: '#' });
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      void act();
    });
    return made('li', anchor);
  };
  /** What customers have agreed to be quoted with, on the page of the product they were quoted about. */
  function addPraise() {
    const main = document.querySelector('main');
    const product = new URLSearchParams(location.search).get('id');
    const tag = document.querySelector('script[data-collector][data-site]');
    if (location.pathname !== '/product.html' || !product || !tag) return true;
    if (!main) return false;
    const { collector, site } = tag.dataset;
    // Events name a product by its SKU, the address by its id.
    void import('/catalogue.js').then(({ productOf }) => {
      const quotes = made('klankbord-praise', [], { site, product: productOf(product)?.sku ?? product, collector });
      main.append(made('section', [made('h2', say('praise')), quotes], { class: 'wide kbd-praise' }));
    });
    const script = document.createElement('script');
    script.src = `${collector}/klankbord-praise.js`;
    document.head.append(script);
    return true;
  }

  /** True once the links stand in the footer. */
  function addLinks() {
    const footer = document.querySelector('ul.footer-links');
    footer?.append(link(say('fresh'), startAfresh), link(say('why'), openDialog));
    return footer !== null;
  }
  // The shop writes its page itself; where that comes later, so do these.
  for (const add of [addLinks, addPraise]) {
    if (add()) continue;
    const observer = new MutationObserver(() => add() && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
  }
})();
