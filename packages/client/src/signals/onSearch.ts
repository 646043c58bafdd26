// Notices searches on the site: by the page of results, and by search forms whose page stays. One search is told once.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import { now } from '../lib/clock';
import { listen } from '../lib/listen';
import { reportActs } from './acts';
import { createFind } from './createFind';
import { createPatience } from './createPatience';
import { cleanTerm, isSameSearch, keepSearch, keepSought, readCount, readSought, readTerm } from './detect/readSearch';
import type { Signal } from './signal';

export interface SearchOptions {
  /** Names of the query parameter that holds the term; replaces `q`, `query`, `s`, `search`, `zoek`. */
  params?: string[];
  /**
   * A selector of the element whose text holds the number of results; of several numbers the largest. A page of results
   * without it, or without a number in it, has found nothing.
   */
  results?: string;
}

const PARAMS = ['q', 'query', 's', 'search', 'zoek'];
/** Milliseconds after which a page that a form has not left stays: then it shows the results itself. */
const STAYS_MS = 1000;
/** Milliseconds for a page with markup of its results: it is fetched and read 2 s after the load, and knows their number. */
const MARKED_MS = 4000;

/** The one field value that is read: what is searched for. Empty for every other form. */
function readForm(form: Element, params: string[]): string {
  const fields = [...form.querySelectorAll('input')].filter(
    (input) => /^(search|text)$/.test(input.type) && !input.closest('[data-kb-mask]'),
  );
  const field =
    fields.find(({ type }) => type === 'search') ??
    fields.find(({ name }) => params.includes(name)) ??
    (form.closest('[role=search],search') ? fields[0] : undefined);
  return cleanTerm(field?.value ?? '');
}

/** Markup that says how much was found. */
const isMarked = (): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"],[itemtype*=SearchResultsPage]')].some(
    ({ tagName, textContent }) => tagName !== 'SCRIPT' || textContent.includes('SearchResultsPage'),
  );

const addressNow = (): string => location.origin + location.pathname + location.search;

/**
 * `search` with its term, and the number of results where the site says where it stands.
 *
 * @example createClient({ site, endpoint, signals: [onSearch({ params: ['term'], results: '.hits' })] })
 */
export const onSearch =
  ({ params = PARAMS, results }: SearchOptions = {}): Signal =>
  (report) => {
    const act = reportActs(report);
    const patience = createPatience(report, 'search');
    const find = createFind(report, 'search.results');
    const shown = (): Element[] | undefined => (results ? find(results) : undefined);
    const count = (): number | undefined => readCount(shown()?.[0]?.textContent ?? '');
    /** On a page of results that is there: shops leave the number out when there is none, or say it in words. */
    const countHere = (): number | undefined => count() ?? (shown() && 0);
    const tell = (term: string, counted = countHere()): void =>
      act('search', { search_term: term, results_count: counted });
    const isTold = (term: string, withinMs?: number): boolean =>
      isSameSearch(report.recall('search'), term, now(), withinMs);
    const takeSought = (): string => {
      const kept = report.recall('sought');
      if (kept) report.remember('sought', '');
      return readSought(kept, addressNow(), now());
    };

    // The page's own tag seldom knows how much was found; where the site has told us where to look, it is added.
    const later = createPatience(report, '');
    let views = 0;
    if (results) {
      report.complete.set('search', (props, tellWhole) => {
        const whole = (): void => tellWhole({ ...props, results_count: countHere() });
        later.settle();
        if ('results_count' in props) tellWhole(props);
        // On later views the number may still be that of the view before.
        else if (views === 1 && count() !== undefined) whole();
        else later.wait(whole);
      });
    }

    let here = '';
    const arrive = report.guard(() => {
      if (here === addressNow()) return;
      here = addressNow();
      views++;
      const sought = takeSought();
      const term = readTerm(location.search, params);
      // Waiting also sorts out live search: of addresses that follow each letter only the one that stays is told.
      if (sought || (term && !isTold(term))) {
        patience.wait((heard) => heard || tell(term || sought), !results && isMarked() ? MARKED_MS : undefined);
      } else if (!term) patience.settle();
    });

    let timer: ReturnType<typeof setTimeout> | undefined;
    /** A form of this page was sent, and nobody has told of its search yet. */
    let isSought = false;
    const submitted = report.guard((event: Event) => {
      const term = readForm(event.target as Element, params);
      // Told by the page's own tag a moment ago, or only another filter on the same results.
      if (!term || isTold(term, STAYS_MS) || term === readTerm(location.search, params)) return;
      const sought = keepSought(term, addressNow(), now());
      report.remember('sought', sought);
      isSought = true;
      const before = count();
      clearTimeout(timer);
      timer = setTimeout(
        report.guard(() => {
          // Left to the browser it is a page load, however slow: the page that comes tells it.
          if (!event.defaultPrevented || report.recall('sought') !== sought) return;
          report.remember('sought', '');
          const after = count();
          // The same number may still belong to the search before.
          act('search', { search_term: term, results_count: after === before ? undefined : after });
        }),
        STAYS_MS,
      );
    });

    const hear = ({ name, props }: KlankbordEvent): void => {
      if (name === 'page_view') arrive();
      if (name !== 'search') return;
      report.remember('search', keepSearch(cleanTerm(`${props?.search_term as string}`), now()));
      if (isSought) report.remember('sought', '');
      isSought = false;
    };
    const stops = [
      patience.stop,
      later.stop,
      () => report.complete.delete('search'),
      report.heard(hear),
      listen(document, 'submit', submitted, true),
      listen(window, 'pagehide', () => clearTimeout(timer)),
      () => clearTimeout(timer),
    ];
    // A search that was told before this signal came is told.
    for (const event of report.past()) if (event.name === 'search') hear(event);
    arrive();
    return () => {
      for (const stop of stops) stop();
    };
  };
