// One case: what was said, the reply, what happened, and how it stands.

import { useCallback } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { CaseForm } from '../parts/loop/CaseForm';
import { CaseHistory } from '../parts/loop/CaseHistory';
import { CaseReplies } from '../parts/loop/CaseReplies';
import { caseScore } from '../parts/loop/caseScore';
import { useAct } from '../parts/loop/useAct';
import { useUndo } from '../parts/loop/useUndo';
import { ScoreBadge } from '../parts/score/ScoreBadge';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { changeCase, getCase } from '../readings/loop';
import type { Case, CaseChange } from '../readings/loopShapes';
import { loopWords } from '../texts/loopWords';
import { NotFound } from './NotFound';

const { case: texts, cases } = loopWords;

/** The members as they were, so that a change can be taken back. */
function before(one: Case, change: CaseChange): CaseChange {
  const known: Required<CaseChange> = {
    owner: one.owner ?? null,
    state: one.state,
    due: one.due ?? null,
    outcome: one.outcome ?? null,
    told: one.told !== undefined,
    improvement: one.improvement ?? null,
  };
  return Object.fromEntries(Object.keys(change).map((key) => [key, known[key as keyof CaseChange]]));
}

export function CasePage({ site, id }: { site: Site; id: string }) {
  const reading = useReading(useCallback(() => getCase(site.id, id), [site.id, id]));
  const undo = useUndo(reading.reread);
  const { problem, act } = useAct();
  const root = `/${encodeURIComponent(site.id)}`;
  if (reading.state === 'failed' && reading.fault.status === 404)
    return <NotFound title={texts.missingTitle} lead={texts.missingLead} />;
  if (reading.state !== 'ready') {
    return (
      <>
        <Heading title={[cases.title, site.name]} class="unseen">
          {cases.title}
        </Heading>
        {reading.state === 'failed' ? (
          <FaultNotice fault={reading.fault} retry={reading.retry} />
        ) : (
          <Skeleton rows={5} />
        )}
      </>
    );
  }
  const { case: one } = reading.value;
  const change = async (changed: CaseChange): Promise<void> => {
    if (!(await act(() => changeCase(site.id, one.id, changed)))) return;
    undo.tell(texts.changed, () => changeCase(site.id, one.id, before(one, changed)));
    reading.reread();
  };
  return (
    <article>
      <p class="back">
        <a href={`${root}/cases`}>
          <span aria-hidden="true">← </span>
          {texts.back}
        </a>
      </p>
      <header class="answer-head">
        <Heading title={[one.title || texts.title(one.id), cases.title, site.name]}>{texts.title(one.id)}</Heading>
        <div class="answer-said">
          <ScoreBadge score={caseScore(one.score)} />
          {one.second && (
            <>
              <span class="second-arrow" aria-hidden="true">
                →
              </span>
              <span class="unseen">{texts.secondScore}</span>
              <ScoreBadge score={caseScore(one.score, one.second.value)} />
            </>
          )}
          <blockquote class={one.title ? 'large-words long' : 'large-words wordless'} dir="auto">
            {one.title || cases.untitled}
          </blockquote>
        </div>
        {one.survey && <p class="muted">{one.survey}</p>}
        {one.response && (
          <p>
            <a href={`${root}/feedback/${encodeURIComponent(one.response)}`}>{texts.answer}</a>
          </p>
        )}
      </header>
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="case-columns">
        <div class="case-main">
          <CaseReplies site={site} detail={reading.value} changed={reading.reread} undo={undo} />
          <CaseHistory site={site} detail={reading.value} changed={reading.reread} />
        </div>
        <CaseForm site={site} one={one} change={(changed) => void change(changed)} />
      </div>
      {undo.notice}
    </article>
  );
}
