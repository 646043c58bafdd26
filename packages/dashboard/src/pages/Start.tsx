// The bare address: leads to the site that has something to read, or waits for the first signal.

import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { Heading } from '../parts/Heading';
import { ScriptTag } from '../parts/ScriptTag';
import { useSession } from '../parts/session';
import type { Site } from '../readings';
import { words } from '../texts/words';

const WAIT_MS = 4000;

/** The first site with real answers, else one with any: an empty one, such as the playground, shows nothing yet. */
export const firstSite = (sites: Site[]): Site | undefined =>
  sites.find(({ sample, responses }) => !sample && responses > 0) ??
  sites.find(({ responses }) => responses > 0) ??
  sites[0];

export function Start() {
  const { sites, refresh } = useSession();
  const { route } = useLocation();
  const first = firstSite(sites)?.id;

  useEffect(() => {
    if (first) return route(`/${encodeURIComponent(first)}/overview`, true);
    const timer = setInterval(refresh, WAIT_MS);
    return () => clearInterval(timer);
  }, [first, route, refresh]);

  if (first) return null;
  return (
    <div class="empty">
      <Heading title={[words.start.title]}>{words.start.title}</Heading>
      <p>{words.start.lead}</p>
      <ScriptTag site="shop" />
      <p class="muted">{words.start.rename}</p>
      <p class="muted" role="status">
        {words.start.waiting}
      </p>
    </div>
  );
}
