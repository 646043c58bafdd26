// Settings: how the loop of a site runs by itself.

import { Heading } from '../parts/Heading';
import { LoopSettings } from '../parts/loop/LoopSettings';
import type { Site } from '../readings';
import { loopWords } from '../texts/loopWords';

const { settings } = loopWords;

export const Settings = ({ site }: { site: Site }) => (
  <>
    <header class="page-head">
      <Heading title={[settings.title, site.name]}>{settings.title}</Heading>
    </header>
    <p class="muted lead">{settings.lead}</p>
    <LoopSettings site={site} />
  </>
);
