// The way to the Import page.

import type { Site } from '../../readings';
import { importWords } from '../../texts/importWords';
import { Section } from './Section';

export function ImportSection({ site }: { site: Site }) {
  if (site.role === 'reader') return null;
  return (
    <Section id="import" title={importWords.title} lead={importWords.how}>
      <p>
        <a href={`/${encodeURIComponent(site.id)}/import`}>{importWords.open}</a>
      </p>
    </Section>
  );
}
