// `klankbord-praise.js`: the element `<klankbord-praise site product>`, which shows what customers have agreed to be quoted with.

import { fetchJson } from './fetchJson';
import { praiseStyles } from './praiseStyles';

interface Quote {
  text: string;
  score?: { value: number; high: number | null };
  name?: string;
  time?: string;
}

/** Quotes shown at once: our choice, more are skipped over. */
const MOST = 3;
/** The collector that serves this file, unless the element names another. */
const home = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href;

const made = (name: string, text: string): HTMLElement => {
  const element = document.createElement(name);
  // Visitors' words are only ever text.
  element.textContent = text;
  return element;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isQuote = (one: unknown): one is Quote => isText((one as Quote | null)?.text);

/** Empty where it is no time. */
function dayOf(time: string | undefined, locale: string): string {
  const atMs = Date.parse(time ?? '');
  if (Number.isNaN(atMs)) return '';
  try {
    return new Intl.DateTimeFormat(locale || undefined, { dateStyle: 'long' }).format(atMs);
  } catch {
    // A page may name its language as no browser does, `en_US`.
    return new Date(atMs).toISOString().slice(0, 10);
  }
}

function figureOf({ text, score, name, time }: Quote, locale: string): HTMLElement {
  const figure = document.createElement('figure');
  const words = made('blockquote', text);
  // The line stands where the words begin, also where they are in another script than the page.
  figure.dir = 'auto';
  const caption = document.createElement('figcaption');
  const facts = [score?.high && `${score.value}/${score.high}`, name, dayOf(time, locale)].filter(isText);
  // Each apart: a name in Latin letters would carry the figures of an Arabic date away with it.
  for (const [index, fact] of facts.entries()) caption.append(index ? ' · ' : '', made('bdi', fact));
  figure.append(words, caption);
  return figure;
}

class Praise extends HTMLElement {
  static observedAttributes = ['site', 'product', 'collector'];
  #turn = 0;
  #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [praiseStyles()];
    void this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show();
  }

  /** Nothing at all where there are no quotes: an empty box is worse than none. */
  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const site = this.getAttribute('site');
    if (!site) return;
    const product = this.getAttribute('product');
    const base = (this.getAttribute('collector') ?? home).replace(/\/+$/, '');
    const address = `${base}/v1/praise/${encodeURIComponent(site)}${product ? `?product=${encodeURIComponent(product)}` : ''}`;
    const { quotes } = await fetchJson(address).catch(() => ({ quotes: [] }));
    if (turn !== this.#turn) return;
    const locale = document.documentElement.lang;
    const shown = (Array.isArray(quotes) ? quotes.filter(isQuote) : []).slice(0, MOST);
    // For a heading of the page's own, which stands there only with quotes below it.
    this.toggleAttribute('filled', shown.length > 0);
    this.#root.replaceChildren(...shown.map((quote) => figureOf(quote, locale)));
  }
}

if (!customElements.get('klankbord-praise')) customElements.define('klankbord-praise', Praise);
