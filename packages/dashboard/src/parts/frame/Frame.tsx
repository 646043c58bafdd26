// The frame of every page: the rail of words, the mark of a sample site, the content.

import type { ComponentChildren } from 'preact';
import { words } from '../../texts/words';
import { SampleMark } from '../SampleMark';
import { useSession } from '../session';
import { Rail } from './Rail';

export function Frame({ site, children }: { site: string | undefined; children: ComponentChildren }) {
  const { sites } = useSession();
  const shown = sites.find(({ id }) => id === site);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <Rail site={shown} />
      <main id="content" class="content" tabIndex={-1}>
        {shown?.sample && <SampleMark />}
        {children}
      </main>
    </div>
  );
}
