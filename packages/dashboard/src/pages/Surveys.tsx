// Surveys: what is published, publishing a file, and the versions.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CopyBox } from '../parts/CopyBox';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { usePages } from '../parts/loop/usePages';
import { Skeleton } from '../parts/Skeleton';
import { PublishForm } from '../parts/surveys/PublishForm';
import { SurveyList } from '../parts/surveys/SurveyList';
import { VersionList } from '../parts/surveys/VersionList';
import { useNow } from '../parts/useNow';
import { useReading } from '../parts/useReading';
import { When } from '../parts/When';
import type { Site } from '../readings';
import { listSurveys, listVersions, type SurveyVersion } from '../readings/surveys';
import { exampleSurvey, surveysWords } from '../texts/surveysWords';

function PublishedLine({ published: { version, time, who } }: { published: SurveyVersion }) {
  const nowMs = useNow();
  return (
    <p class="muted published-line">
      {surveysWords.published(version)} <When time={time} nowMs={nowMs} /> {who && surveysWords.by(who)}
    </p>
  );
}

function NoSurveys() {
  return (
    <div class="empty">
      <h2>{surveysWords.emptyTitle}</h2>
      <p>{surveysWords.emptyLead}</p>
      <CopyBox text={exampleSurvey} what={surveysWords.copyExample} />
    </div>
  );
}

/** Says that a version is published, and takes the focus of the form that is gone. */
function DoneNotice({ version }: { version: number }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), [version]);
  return (
    <p ref={notice} tabIndex={-1} class="published-notice" role="status">
      {surveysWords.publish.done(version)}
    </p>
  );
}

export function Surveys({ site }: { site: Site }) {
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<number>();
  const reading = useReading(useCallback(() => listSurveys(site.id), [site.id]));
  const versions = usePages(useCallback((cursor: string | null) => listVersions(site.id, cursor), [site.id]));
  const mayPublish = site.role !== 'reader';
  const published = reading.state === 'ready' ? reading.value.published : null;

  const take = (version: number): void => {
    setOpen(false);
    setDone(version);
    reading.reread();
    versions.again();
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[surveysWords.title, site.name]}>{surveysWords.title}</Heading>
        {mayPublish && !isOpen && (
          <button type="button" class="button" onClick={() => (setOpen(true), setDone(undefined))}>
            {surveysWords.publish.open}
          </button>
        )}
      </header>
      <p class="muted lead">
        {surveysWords.lead} {!mayPublish && surveysWords.readOnly}
      </p>
      {done !== undefined && <DoneNotice version={done} />}
      {isOpen && <PublishForm site={site} onPublished={take} onCancel={() => setOpen(false)} />}
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={3} />}
      {reading.state === 'ready' && reading.value.items.length === 0 && !isOpen && <NoSurveys />}
      {published && <PublishedLine published={published} />}
      {reading.state === 'ready' && reading.value.items.length > 0 && (
        <SurveyList surveys={reading.value.items} root={`/${encodeURIComponent(site.id)}/surveys`} />
      )}
      {published && (
        <section class="versions" aria-labelledby="versions-title">
          <h2 id="versions-title">{surveysWords.versions.title}</h2>
          <p class="muted">{surveysWords.versions.lead}</p>
          <VersionList site={site} versions={versions} onPublished={take} />
        </section>
      )}
    </>
  );
}
