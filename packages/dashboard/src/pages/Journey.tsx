// Journey: the map of the way to an order, what goes wrong on it, and the answers given there.

import { useCallback, useState } from 'preact/hooks';
import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { useChoices } from '../parts/filter/useChoices';
import { Heading } from '../parts/Heading';
import { comparedVisits, type JourneyFilter, visitsOf } from '../parts/journey/journeyFilter';
import { JourneyFilterSentence } from '../parts/journey/JourneyFilterSentence';
import { MapFrame } from '../parts/journey/MapFrame';
import { ProblemSheet } from '../parts/journey/ProblemSheet';
import { ProblemTable } from '../parts/journey/ProblemTable';
import { StageSheet } from '../parts/journey/StageSheet';
import { StageTable } from '../parts/journey/StageTable';
import { TrailList } from '../parts/journey/TrailList';
import { useJourneyFilter } from '../parts/journey/useJourneyFilter';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { FileFormat, Reading, Site } from '../readings';
import { getJourney, type Journey as JourneySum, journeyFileAddress, type Problem } from '../readings/journey';
import { journeyWords } from '../texts/journeyWords';
import { happeningText } from '../texts/problemText';
import { shareText } from '../texts/shareText';
import { stageText } from '../texts/stages';
import { wordFor, words } from '../texts/words';

/** What the visits are narrowed to, in words. */
function narrowedTo({ device, asked, stage, moment, survey, channel, locale }: JourneyFilter): string[] {
  const told = [
    device && journeyWords.devices[device],
    stage && journeyWords.through(stageText(stage)),
    moment && journeyWords.withMoment(happeningText(moment)),
    asked && journeyWords.asked[asked],
    survey && journeyWords.answersTo(survey),
    channel && wordFor(words.channels, channel),
    locale,
  ];
  return told.filter((text): text is string => Boolean(text));
}

/** The map's own description of what it shows: the picture goes around without this page. */
function subtitleOf({ visits, bought, answers }: JourneySum, filter: JourneyFilter): string {
  const { visits: visitsWord, orders, answers: answersWord, subtitle } = journeyWords;
  const sum = subtitle(visitsWord(visits), orders(bought), shareText(bought, visits), answersWord(answers));
  const shown = [words.feedback.periods[filter.period], ...narrowedTo(filter)];
  return [sum, ...shown].filter(Boolean).join(' · ');
}

/** What each of two compared journeys is. */
function namesOf({ compare, device, asked, period }: JourneyFilter): [string, string] | undefined {
  if (!compare) return undefined;
  const who = [journeyWords.devices[device ?? ''] ?? journeyWords.anyDevice, asked && journeyWords.asked[asked]];
  const own = compare === 'before' ? [words.feedback.periods[period]] : who;
  return [own.filter(Boolean).join(', '), journeyWords.compare[compare]!];
}

type Opened = { problem: Problem } | { stage: string };

interface ShownProps {
  site: Site;
  journey: JourneySum;
  other: JourneySum | undefined;
  filter: JourneyFilter;
  openedMs: number;
}

function Shown({ site, journey, other, filter, openedMs }: ShownProps) {
  const [opened, setOpened] = useState<Opened>();
  const narrowing = visitsOf(filter, openedMs);
  const comparedWith = comparedVisits(filter, openedMs);
  const names = namesOf(filter);
  const fileOf = (table: 'stages' | 'problems' | 'trails') => (format: FileFormat) =>
    journeyFileAddress(site.id, narrowing, table, format);
  const stage = opened && 'stage' in opened && journey.stages.find((one) => one.stage === opened.stage);
  const close = (): void => setOpened(undefined);
  return (
    <>
      <MapFrame
        journey={journey}
        other={other}
        title={journeyWords.mapTitle(site.name)}
        subtitle={subtitleOf(journey, filter)}
        against={other && names?.[1]}
        fileName={`journey-${site.id}`}
        onPin={(problem) => setOpened({ problem })}
        onStage={(one) => setOpened({ stage: one })}
      >
        <ExportLinks
          href={fileOf('stages')}
          what={names ? journeyWords.exportStagesOf(names[0]) : journeyWords.exportStages}
        />
        {other && names && comparedWith && (
          <ExportLinks
            href={(format) => journeyFileAddress(site.id, comparedWith, 'stages', format)}
            what={journeyWords.exportStagesOf(names[1])}
          />
        )}
      </MapFrame>
      <StageTable journey={journey} other={other} names={other && names} />
      <ProblemTable problems={journey.items} href={fileOf('problems')} onOpen={(problem) => setOpened({ problem })} />
      <TrailList trails={journey.trails} visits={journey.visits} href={fileOf('trails')} />
      {opened && 'problem' in opened && (
        <ProblemSheet site={site} problem={opened.problem} narrowing={narrowing} onClose={close} />
      )}
      {stage && <StageSheet site={site} stage={stage} narrowing={narrowing} onClose={close} />}
    </>
  );
}

export function Journey({ site }: { site: Site }) {
  const { filter, setFilter, openedMs } = useJourneyFilter();
  const [choices] = useChoices(site.id);
  const reading = useReading(
    useCallback(() => getJourney(site.id, visitsOf(filter, openedMs)), [site.id, filter, openedMs]),
  );
  const compared = useReading(
    useCallback(async (): Promise<Reading<JourneySum | undefined>> => {
      const narrowing = comparedVisits(filter, openedMs);
      return narrowing ? getJourney(site.id, narrowing) : { ok: true, value: undefined };
    }, [site.id, filter, openedMs]),
  );
  const failed = [reading, compared].find((one) => one.state === 'failed');
  const isEmpty = reading.state === 'ready' && reading.value.visits === 0;
  return (
    <>
      <header class="page-head">
        <Heading title={[journeyWords.title, site.name]}>{journeyWords.title}</Heading>
      </header>
      <p class="muted lead">{journeyWords.lead}</p>
      <JourneyFilterSentence filter={filter} choices={choices} compares onChange={setFilter} />
      {failed?.state === 'failed' && <FaultNotice fault={failed.fault} retry={failed.retry} />}
      {reading.state === 'loading' && <Skeleton rows={6} />}
      {isEmpty && (
        <div class="empty">
          <h2>{journeyWords.emptyTitle}</h2>
          <p>{journeyWords.emptyLead}</p>
        </div>
      )}
      {reading.state === 'ready' && !isEmpty && compared.state !== 'loading' && (
        <Shown
          site={site}
          journey={reading.value}
          other={compared.state === 'ready' ? compared.value : undefined}
          filter={filter}
          openedMs={openedMs}
        />
      )}
    </>
  );
}
