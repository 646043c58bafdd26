// Reads the markup of the page once a view: JSON-LD, then microdata; told through `reportActs` like every source's.

import { now } from '../../lib/clock';
import { stringify } from '../../lib/stringify';
import { reportActs } from '../acts';
import type { MarkupNode } from '../detect/markup/markupNode';
import { parseJsonLd } from '../detect/markup/parseJsonLd';
import { readMarkup } from '../detect/markup/readMarkup';
import type { Report } from '../signal';
import { readMicrodata } from './readMicrodata';

/** What the reader asks of the signal that fetched it. */
export type MarkupHost = Report;

export interface MarkupReader {
  /** Tells what the markup of the page says now, but for what it already said in an earlier view. */
  read(): void;
}

/** What stands in the file that is fetched. */
export interface MarkupFile {
  createMarkupReader(host: MarkupHost): MarkupReader;
}

/** Scripts of one page that are looked at: our choice, shops have one to ten. */
const MAX_SCRIPTS = 50;
/** Characters of one page's JSON-LD that are parsed: our choice, a hundred products take about 60,000. */
const MAX_CHARACTERS = 256 * 1024;
/** Characters of markup that are remembered over the views of one page load, the latest ones: our choice. */
const MAX_KNOWN = 1024 * 1024;

/** Makes the reader of one page load. */
export function createMarkupReader(host: MarkupHost): MarkupReader {
  const act = reportActs(host);
  /** Pieces of markup, and the address where each was first seen. */
  const known = new Map<string, string>();
  let held = 0;
  /** 'stale' for what another view has left behind; back at its own address it counts again. */
  const ageOf = (text: string): 'new' | 'again' | 'stale' => {
    const piece = text.length > MAX_CHARACTERS ? `${text.length}` : text;
    const seen = known.get(piece);
    if (seen !== undefined) return seen === location.href ? 'again' : 'stale';
    known.set(piece, location.href);
    held += piece.length;
    for (const oldest of known.keys()) {
      if (held <= MAX_KNOWN) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return 'new';
  };

  function readScripts(): MarkupNode[] {
    let left = MAX_CHARACTERS;
    const scripts = document.querySelectorAll('script[type="application/ld+json"]');
    return [...scripts].slice(0, MAX_SCRIPTS).flatMap((script, index) => {
      const text = script.textContent;
      const age = ageOf(text);
      if (age === 'stale') return [];
      const { nodes, reason } = text.length > left ? { reason: 'too large' } : parseJsonLd(text);
      if (nodes) left -= text.length;
      else if (age === 'new') host.diagnose('markup-unreadable', { place: `script ${index + 1}`, reason });
      return nodes ?? [];
    });
  }

  return {
    read: () => {
      const page = {
        address: location.href,
        canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
        stage: host.stage(),
        now: now(),
      };
      const read = (nodes: MarkupNode[]): boolean => {
        const found = readMarkup(nodes, page);
        for (const { name, props } of found) act(name, props);
        return found.length > 0;
      };
      // Shops that have both say the same in both.
      if (!read(readScripts())) read(readMicrodata(document).filter((node) => ageOf(stringify(node)) !== 'stale'));
    },
  };
}
