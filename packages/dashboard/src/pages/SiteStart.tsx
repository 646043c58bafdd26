// The bare address of a site: leads to its overview.

import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import type { Site } from '../readings';

export function SiteStart({ site }: { site: Site }) {
  const { route } = useLocation();
  useEffect(() => route(`/${encodeURIComponent(site.id)}/overview`, true), [site.id, route]);
  return null;
}
