// One improvement: its measure before and after, the answers linked to it, the cases gathered under it.

import { useLocation } from 'preact-iso';
import { useCallback, useState } from 'preact/hooks';
import { AnswerList } from '../parts/AnswerList';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { CaseList } from '../parts/loop/CaseList';
import { ImprovementForm } from '../parts/loop/ImprovementForm';
import { MeasureView } from '../parts/loop/MeasureView';
import { useAct } from '../parts/loop/useAct';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { deleteImprovement, getImprovement, listCases } from '../readings/loop';
import type { Improvement } from '../readings/loopShapes';
import { loopWords } from '../texts/loopWords';
import { dayText } from '../texts/times';
import { IMPROVEMENT_TONES } from './Improvements';
import { NotFound } from './NotFound';

const { improvements } = loopWords;

/** What a measure still waits for. */
function missingFor({ state, live, about }: Improvement): keyof typeof improvements.missing {
  if (state !== 'live') return 'state';
  if (!live) return 'live';
  return about ? 'time' : 'about';
}

function Gathered({ site, id }: { site: Site; id: number }) {
  const reading = useReading(useCallback(() => listCases(site.id, { improvement: id }), [site.id, id]));
  if (reading.state !== 'ready') return null;
  const { items } = reading.value;
  return items.length ? <CaseList site={site} items={items} /> : <p class="muted">{improvements.none}</p>;
}

export function ImprovementPage({ site, id }: { site: Site; id: string }) {
  const [isEdited, setEdited] = useState(false);
  const reading = useReading(useCallback(() => getImprovement(site.id, id), [site.id, id]));
  const { route } = useLocation();
  const { busy, problem, act } = useAct();
  const root = `/${encodeURIComponent(site.id)}`;
  const back = (
    <p class="back">
      <a href={`${root}/improvements`}>
        <span aria-hidden="true">← </span>
        {improvements.back}
      </a>
    </p>
  );
  if (reading.state === 'failed' && reading.fault.status === 404) {
    return (
      <>
        {back}
        <NotFound title={improvements.missingTitle} lead={improvements.missingLead} />
      </>
    );
  }
  if (reading.state !== 'ready') {
    return (
      <>
        <Heading title={[improvements.title, site.name]} class="unseen">
          {improvements.title}
        </Heading>
        {reading.state === 'failed' ? (
          <FaultNotice fault={reading.fault} retry={reading.retry} />
        ) : (
          <Skeleton rows={4} />
        )}
      </>
    );
  }
  const { improvement: one, measure, answers } = reading.value;
  const remove = async (): Promise<void> => {
    if (!(await act(() => deleteImprovement(site.id, one.id)))) return;
    route(`${root}/improvements?removed=${one.id}`);
  };
  return (
    <article>
      {back}
      <header class="page-head">
        <Heading title={[one.title, improvements.title, site.name]}>{one.title}</Heading>
        <span class="form-actions">
          <button type="button" class="button" onClick={() => setEdited(!isEdited)}>
            {improvements.edit}
          </button>
          <button type="button" class="quiet-button" aria-disabled={busy} onClick={() => void remove()}>
            {loopWords.remove}
          </button>
        </span>
      </header>
      <p class="meta lead">
        <span class={`tone ${IMPROVEMENT_TONES[one.state]}`}>{improvements.states[one.state]}</span>
        {one.live && <span>{improvements.liveSince(dayText(one.live))}</span>}
        {one.owner && <span>{loopWords.cases.owner(one.owner)}</span>}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
      {isEdited && (
        <ImprovementForm
          site={site}
          one={one}
          saved={() => {
            setEdited(false);
            reading.reread();
          }}
          cancel={() => setEdited(false)}
        />
      )}
      {one.note && <p class="lead note-text">{one.note}</p>}
      <h2 class="later">{improvements.measure}</h2>
      {measure ? (
        <MeasureView measure={measure} about={one.about} />
      ) : (
        <p class="muted">{improvements.missing[missingFor(one)]}</p>
      )}
      <h2 class="later">{improvements.gathered}</h2>
      <Gathered site={site} id={one.id} />
      <h2 class="later">{improvements.linked}</h2>
      {answers.length ? (
        <AnswerList answers={answers} fresh={[]} root={`${root}/feedback`} search="" />
      ) : (
        <p class="muted">{improvements.none}</p>
      )}
    </article>
  );
}
