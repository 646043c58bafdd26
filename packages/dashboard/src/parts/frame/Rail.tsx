// The rail: the pages of a site as words, the site switch, and the way out. A line at the top on phones.

import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Site } from '../../readings';
import { words } from '../../texts/words';
import { useSession } from '../session';
import { LogOut } from './LogOut';
import { SiteSwitch } from './SiteSwitch';

const pages = [
  'overview',
  'journey',
  'feedback',
  'cases',
  'praise',
  'topics',
  'improvements',
  'moments',
  'activity',
  'surveys',
  'settings',
] as const;
/** Where a page belongs that the rail does not name. */
const homes: Record<string, (typeof pages)[number]> = {
  digest: 'overview',
  enter: 'feedback',
  import: 'feedback',
  visitors: 'feedback',
};

export function Rail({ site }: { site: Site | undefined }) {
  const { path } = useLocation();
  const { account } = useSession();
  const part = path.split('/')[2] ?? '';
  const open = homes[part] ?? part;
  /** A page of its own is `page`; one that belongs to it is within. */
  const current = open === part && !path.split('/')[3] ? 'page' : 'true';
  const nav = useRef<HTMLElement>(null);
  // On a phone the pages are one line that scrolls: the open one has to be seen.
  useEffect(
    () => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    [open],
  );
  return (
    <header class="rail">
      <p class="brand">{words.product}</p>
      <SiteSwitch site={site} />
      {site && (
        <nav ref={nav} aria-label={words.frame.nav}>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${encodeURIComponent(site.id)}/${page}`} aria-current={open === page ? current : undefined}>
                  {words.frame[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="rail-end">
        <p class="account">{words.frame.account(account.name)}</p>
        <LogOut />
      </div>
    </header>
  );
}
