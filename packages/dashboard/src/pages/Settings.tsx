// Settings: what a site is called, who may do what, what is kept and for how long.

import type { ComponentType } from 'preact';
import { Heading } from '../parts/Heading';
import { LoopSettings } from '../parts/loop/LoopSettings';
import { AccountsSection } from '../parts/settings/AccountsSection';
import { AuditSection } from '../parts/settings/AuditSection';
import { ErasureSection } from '../parts/settings/ErasureSection';
import { ImportSection } from '../parts/settings/ImportSection';
import { PasswordSection } from '../parts/settings/PasswordSection';
import { RetentionSection } from '../parts/settings/RetentionSection';
import { SiteSection } from '../parts/settings/SiteSection';
import { TokensSection } from '../parts/settings/TokensSection';
import type { Site } from '../readings';
import { settingsWords } from '../texts/settingsWords';

type SectionView = ComponentType<{ site: Site }>;

/** A new section is a line here. */
const forEverybody: SectionView[] = [SiteSection, PasswordSection, LoopSettings, ImportSection, RetentionSection];
const forOwners: SectionView[] = [AccountsSection, TokensSection, ErasureSection, AuditSection];

export function Settings({ site }: { site: Site }) {
  const sections = site.role === 'owner' ? [...forEverybody, ...forOwners] : forEverybody;
  return (
    <>
      <header class="page-head">
        <Heading title={[settingsWords.title, site.name]}>{settingsWords.title}</Heading>
      </header>
      {site.role !== 'owner' && <p class="muted lead">{settingsWords.forOwners}</p>}
      {sections.map((View, index) => (
        <View key={index} site={site} />
      ))}
    </>
  );
}
