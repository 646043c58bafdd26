// Which site is shown, and the way to the others.

import { useLocation } from 'preact-iso';
import type { Site } from '../../readings';
import { saysSample, words } from '../../texts/words';
import { useSession } from '../session';

const isUnsaid = ({ sample, name }: Site): boolean => sample && !saysSample(name);

export function SiteSwitch({ site }: { site: Site | undefined }) {
  const { sites } = useSession();
  const { path, route } = useLocation();
  if (sites.length === 0 || (sites.length === 1 && site)) {
    return site ? (
      <div class="site">
        <p class="site-name">{site.name}</p>
        {isUnsaid(site) && <p class="sample-tag">{words.frame.sample}</p>}
      </div>
    ) : null;
  }
  const page = path.split('/')[2] || 'overview';
  return (
    <div class="site">
      <select
        aria-label={words.frame.site}
        value={site?.id ?? ''}
        onChange={({ currentTarget }) => route(`/${encodeURIComponent(currentTarget.value)}/${page}`)}
      >
        {!site && <option value="">{words.frame.chooseSite}</option>}
        {sites.map(({ id, name, sample }) => (
          <option key={id} value={id}>
            {sample ? words.frame.sampleOption(name) : name}
          </option>
        ))}
      </select>
      {site && isUnsaid(site) && <p class="sample-tag">{words.frame.sample}</p>}
    </div>
  );
}
