// Entering an answer for a customer who is on the phone or at the counter, one after the other, by the keyboard alone.

import { useCallback, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { EnteredList } from '../parts/channels/EnteredList';
import { EntryFields } from '../parts/channels/EntryFields';
import { EntryFrame } from '../parts/channels/EntryFrame';
import { useEntries } from '../parts/channels/useEntries';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { type EntryFacts, getInvitation } from '../readings/channels';
import { listSurveys } from '../readings/surveys';
import { ownWords } from '../texts/answerText';
import { channelsWords } from '../texts/channelsWords';
import { words } from '../texts/words';

const { enter: text } = channelsWords;
/** The survey that is there without any being published. */
const BUILT_IN = { id: 'feedback', name: text.builtIn };

interface Choice {
  id: string;
  name: string;
}

/** None before they are known. */
function useLanguages(site: string, survey: string): string[] {
  const load = useCallback(() => getInvitation(site, survey, { channel: '', ref: '', lang: '' }), [site, survey]);
  const reading = useReading(load);
  return reading.state === 'ready' ? reading.value.languages : [];
}

function EntryForm({ site, surveys }: { site: Site; surveys: Choice[] }) {
  const { query, path, route } = useLocation();
  const [turn, setTurn] = useState(0);
  const [facts, setFacts] = useState<EntryFacts>({ channel: query.channel ?? 'phone', user: '', ref: '', time: '' });
  const first = useRef<HTMLInputElement>(null);
  const survey = surveys.find(({ id }) => id === query.survey) ?? surveys[0]!;
  const lang = query.lang ?? '';
  const languages = useLanguages(site.id, survey.id);
  const show = (shown: string, language: string): void =>
    route(`${path}?${new URLSearchParams({ survey: shown, channel: facts.channel, lang: language })}`, true);

  const next = (): void => {
    setTurn((count) => count + 1);
    setFacts(({ channel }) => ({ channel, user: '', ref: '', time: '' }));
    first.current?.focus();
  };
  const { pending, fault, entered, save, drop } = useEntries(site, facts, next);
  const [last] = entered;
  return (
    <>
      <EntryFields
        {...{ surveys, languages, lang, facts, first }}
        survey={survey.id}
        onSurvey={(id) => show(id, '')}
        onLanguage={(language) => show(survey.id, language)}
        onChange={setFacts}
      />
      {fault && pending && (
        <div class="notice" role="alert">
          <p class="notice-title">{text.unsavedTitle}</p>
          <p>{fault.message}</p>
          <p>{text.unsavedLead}</p>
          <p class="form-actions">
            <button type="button" class="button" onClick={() => void save(pending)}>
              {text.again}
            </button>
            <button type="button" class="quiet-button" onClick={drop}>
              {text.drop}
            </button>
          </p>
        </div>
      )}
      {/* One that could not be saved comes first. */}
      {!fault && (
        <EntryFrame
          key={`${turn} ${survey.id} ${facts.channel} ${lang}`}
          site={site.id}
          survey={survey.id}
          name={survey.name}
          channel={facts.channel}
          lang={lang}
          onEntry={(entry) => void save(entry)}
        />
      )}
      <p class="outcome" role="status">
        {pending && !fault && text.saving}
        {!pending && last && text.saved(ownWords(last.feedback) || words.feedback.noWords)}
      </p>
      <EnteredList site={site} entered={entered} />
    </>
  );
}

export function EnterAnswer({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => listSurveys(site.id), [site.id]));
  const mayEnter = site.role !== 'reader';
  const published =
    reading.state === 'ready' ? reading.value.items.map(({ id, name }) => ({ id, name: name ?? id })) : [];
  const surveys = published.some(({ id }) => id === BUILT_IN.id) ? published : [...published, BUILT_IN];
  return (
    <>
      <p class="back">
        <a href={`/${encodeURIComponent(site.id)}/feedback`}>
          <span aria-hidden="true">← </span>
          {words.story.back}
        </a>
      </p>
      <header class="page-head">
        <Heading title={[text.title, site.name]}>{text.title}</Heading>
      </header>
      <p class="muted lead">{mayEnter ? text.lead : text.readOnly}</p>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={4} />}
      {mayEnter && reading.state === 'ready' && <EntryForm site={site} surveys={surveys} />}
    </>
  );
}
