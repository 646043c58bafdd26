// The sections of the settings that are about the loop.

import type { Site } from '../../readings';
import { loopWords } from '../../texts/loopWords';
import { RuleSection } from './RuleSection';
import { WebhookSection } from './WebhookSection';

export const LoopSettings = ({ site }: { site: Site }) => (
  <>
    <RuleSection site={site} />
    <WebhookSection site={site} />
    <p>
      <a href={`/${encodeURIComponent(site.id)}/digest`}>{loopWords.settings.digest}</a>
    </p>
  </>
);
