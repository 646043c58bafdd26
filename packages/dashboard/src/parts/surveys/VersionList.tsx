// The versions of what was published: who, when, why; compared with another one, and the way back.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import type { SurveyVersion } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { FaultNotice } from '../FaultNotice';
import { PagesFoot } from '../loop/PagesFoot';
import type { PagesControls } from '../loop/usePages';
import { Skeleton } from '../Skeleton';
import { useNow } from '../useNow';
import { When } from '../When';
import { VersionBack } from './VersionBack';
import { VersionCompare } from './VersionCompare';

const { versions: text } = surveysWords;

interface Props {
  site: Site;
  /** Newest first: the first one is published. */
  versions: PagesControls<SurveyVersion>;
  onPublished(version: number): void;
}

type Opened = { version: number; as: 'compare' | 'back' };

export function VersionList({ site, versions, onPublished }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const nowMs = useNow();
  const { items, fault } = versions;
  if (fault && !items) return <FaultNotice fault={fault} retry={versions.again} />;
  if (!items) return <Skeleton rows={2} />;
  const last = items[0]?.version ?? 0;
  const isOpen = (version: number, as: Opened['as']): boolean => opened?.version === version && opened.as === as;
  const button = (version: number, as: Opened['as']) => (
    <button
      type="button"
      class="quiet-button"
      aria-expanded={isOpen(version, as)}
      aria-label={as === 'compare' ? text.compareWhat(version) : text.backWhat(version)}
      onClick={() => setOpened(isOpen(version, as) ? undefined : { version, as })}
    >
      {text[as]}
    </button>
  );
  return (
    <>
      <ol class="answers">
        {items.map((one) => (
          <li key={one.version} class="version">
            <div class="version-head">
              <p>
                <strong>{text.name(one.version)}</strong>{' '}
                {one.version === last && <span class="tone tone-good small">{text.current}</span>}
              </p>
              <p class="version-acts">
                {items.length > 1 && button(one.version, 'compare')}
                {one.version !== last && site.role !== 'reader' && button(one.version, 'back')}
              </p>
            </div>
            {one.note && (
              <p class="note-text" dir="auto">
                {one.note}
              </p>
            )}
            <p class="meta">
              <When time={one.time} nowMs={nowMs} />
              {one.who && <span>{surveysWords.by(one.who)}</span>}
              <span>{surveysWords.surveyCount(one.surveys)}</span>
            </p>
            {isOpen(one.version, 'compare') && <VersionCompare site={site} version={one.version} versions={items} />}
            {isOpen(one.version, 'back') && (
              <VersionBack
                site={site}
                version={one.version}
                last={last}
                onPublished={(version) => {
                  setOpened(undefined);
                  onPublished(version);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {versions.next && <PagesFoot controls={versions} end="" />}
    </>
  );
}
