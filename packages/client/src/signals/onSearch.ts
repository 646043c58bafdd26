// Notices searches on the site: by the page of results, and by search forms whose page stays. One search is told once.

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
  /** A selector of the element whose text begins with, or contains first, the number of results. */
  results?: string;
}

const PARAMS = ['q', 'query', 's', 'search', 'zoek'];
/** Milliseconds after which a page that a form has not left stays: then it shows the results itself. */
const STAYS_MS = 1000;

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
    const count = (): number | undefined => (results ? readCount(find(results)[0]?.textContent ?? '') : undefined);
    const tell = (term: string, counted = count()): void =>
      act('search', { search_term: term, results_count: counted });
    const isTold = (term: string, withinMs?: number): boolean =>
      isSameSearch(report.recall('search'), term, now(), withinMs);
    const takeSought = (): string => {
      const kept = report.recall('sought');
      if (kept) report.remember('sought', '');
      return readSought(kept, addressNow(), now());
    };

    let here = '';
    const arrive = report.guard(() => {
      if (here === addressNow()) return;
      here = addressNow();
      const sought = takeSought();
      const term = readTerm(location.search, params);
      // Waiting also sorts out live search: of addresses that follow each letter only the one that stays is told.
      if (sought || (term && !isTold(term))) patience.wait((heard) => heard || tell(term || sought));
      else if (!term) patience.settle();
    });

    let timer: ReturnType<typeof setTimeout> | undefined;
    const submitted = report.guard((event: Event) => {
      const term = readForm(event.target as Element, params);
      // Told by the page's own tag a moment ago, or only another filter on the same results.
      if (!term || isTold(term, STAYS_MS) || term === readTerm(location.search, params)) return;
      const sought = keepSought(term, addressNow(), now());
      report.remember('sought', sought);
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

    const stops = [
      patience.stop,
      report.heard(({ name, props }) => {
        if (name === 'page_view') arrive();
        if (name !== 'search') return;
        report.remember('search', keepSearch(cleanTerm(`${props?.search_term as string}`), now()));
        if (report.recall('sought')) report.remember('sought', '');
      }),
      listen(document, 'submit', submitted, true),
      listen(window, 'pagehide', () => clearTimeout(timer)),
      () => clearTimeout(timer),
    ];
    arrive();
    return () => {
      for (const stop of stops) stop();
    };
  };
