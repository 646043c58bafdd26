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
/** Characters of one page's JSON-LD that are parsed, about 10 ms on a slow phone: our choice. */
const MAX_CHARACTERS = 512 * 1024;
/** Pieces of markup that are remembered over the views of one page load: our choice. */
const MAX_KNOWN = 2000;

/** Length and a 32-bit FNV-1a of a text: enough to know it again, without keeping it. What is too large has its length. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length && text.length <= MAX_CHARACTERS; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length} ${hash}`;
}

/** Makes the reader of one page load. */
export function createMarkupReader(host: MarkupHost): MarkupReader {
  const act = reportActs(host);
  /** Each piece by its mark, and the address where it was first seen. */
  const known = new Map<string, string>();
  /** 'stale' for what another view has left behind; back at its own address it counts again. */
  const ageOf = (text: string): 'new' | 'again' | 'stale' => {
    const key = mark(text);
    const seen = known.get(key);
    if (seen !== undefined) return seen === location.href ? 'again' : 'stale';
    if (known.size < MAX_KNOWN) known.set(key, location.href);
    return 'new';
  };

  function readScripts(): MarkupNode[] {
    let left = MAX_CHARACTERS;
    const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
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
