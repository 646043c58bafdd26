// One published survey: when it is asked, its answers, a preview in the real widget, and the ways to ask it elsewhere.

import { useCallback } from 'preact/hooks';
import { AskElsewhere } from '../parts/channels/AskElsewhere';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { Skeleton } from '../parts/Skeleton';
import { SurveyFacts } from '../parts/surveys/SurveyList';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { listSurveys } from '../readings/surveys';
import { surveysWords } from '../texts/surveysWords';
import { NotFound } from './NotFound';

const { one: text } = surveysWords;

export function SurveyPage({ site, id }: { site: Site; id: string }) {
  const reading = useReading(useCallback(() => listSurveys(site.id), [site.id]));
  const root = `/${encodeURIComponent(site.id)}`;
  const hosted = `/s${root}/${encodeURIComponent(id)}`;
  const survey = reading.state === 'ready' ? reading.value.items.find((one) => one.id === id) : undefined;
  const name = survey?.name ?? id;
  if (reading.state === 'ready' && !survey) return <NotFound title={text.missing} lead={text.missingLead} />;
  return (
    <>
      <p class="back">
        <a href={`${root}/surveys`}>
          <span aria-hidden="true">← </span>
          {text.back}
        </a>
      </p>
      <header class="page-head">
        <Heading title={[name, surveysWords.title, site.name]}>
          <span dir="auto">{name}</span>
        </Heading>
      </header>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={4} />}
      {survey && (
        <>
          <p>{surveysWords.asked(survey.asked)}</p>
          <SurveyFacts survey={survey} />
          <p class="survey-answers">
            <a href={`${root}/feedback?survey=${encodeURIComponent(id)}&period=all`}>{text.read}</a>
          </p>
          <section class="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{text.preview}</h2>
            <p class="muted">{text.previewLead}</p>
            <iframe src={`${hosted}?preview`} title={text.frame(name)} />
            <p>
              <a href={`${hosted}?preview`} target="_blank" rel="noreferrer">
                {text.open}
              </a>
            </p>
          </section>
          <AskElsewhere site={site} survey={id} />
        </>
      )}
    </>
  );
}
