// What was searched for on a page of search results.

import type { Graph } from './createGraph';
import { asText, isOf, type MarkupNode, nodesOf, textOf } from './markupNode';

/** Names of the search term in an address, where the site's `SearchAction` names none; as the signal `search` has them. */
const PARAMETERS = ['q', 'query', 's', 'search', 'zoek'];
const MAX_TERM = 200;

/** The names that `WebSite.potentialAction.target` puts a placeholder behind: `/search?q={search_term_string}`. */
function namesIn(site: MarkupNode): string[] {
  const targets = nodesOf(site, 'potentialAction').flatMap((action) => [
    asText(action.target),
    ...nodesOf(action, 'target').map((target) => textOf(target, 'urlTemplate')),
  ]);
  return targets.flatMap((target) => [...(target ?? '').matchAll(/[?&]([^=&#?]+)=\{/g)].map(([, name]) => name!));
}

/**
 * The term in the page's address, else in the address that the results page says it has; undefined where there is none.
 *
 * @example readTerm(graph, results, 'https://shop.example/search?q=jacket') // 'jacket'
 */
export function readTerm(graph: Graph, results: MarkupNode, page: string): string | undefined {
  const names = [...graph.own.filter((node) => isOf(node, /^WebSite$/)).flatMap(namesIn), ...PARAMETERS];
  for (const address of [page, textOf(results, 'url', '@id') ?? '']) {
    const query = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1]);
    const term = names.map((name) => query.get(name)?.trim()).find(Boolean);
    if (term) return term.slice(0, MAX_TERM);
  }
  return undefined;
}
