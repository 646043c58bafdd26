// The digest: one day at a glance, the same that a webhook brings.

import { useCallback } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { AnswerList } from '../parts/AnswerList';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { RecoveryCard } from '../parts/loop/CaseFigures';
import { Skeleton } from '../parts/Skeleton';
import { ScoreCard } from '../parts/score/ScoreCard';
import { useNow } from '../parts/useNow';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { getDigest } from '../readings/loop';
import type { Digest } from '../readings/loopShapes';
import { loopWords } from '../texts/loopWords';
import { countText } from '../texts/numbers';
import { dayText } from '../texts/times';

const { digest: texts } = loopWords;
const FACTS = ['answers', 'opened', 'closed', 'overdue'] as const;
const DAY_MS = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function Day({ site, digest }: { site: Site; digest: Digest }) {
  const root = `/${encodeURIComponent(site.id)}/feedback`;
  const lists = [
    [texts.compliments, digest.compliments],
    [texts.items, digest.items],
  ] as const;
  return (
    <>
      <h2 class="unseen">{texts.day}</h2>
      <ul class="scores day-facts">
        {FACTS.map((fact) => (
          <li key={fact} class="card score">
            <h3>{texts.facts[fact]}</h3>
            <p class="figure">{countText(digest[fact])}</p>
          </li>
        ))}
        <RecoveryCard recovery={digest.recovery} title={texts.recovery} />
      </ul>
      {digest.scores.length > 0 && (
        <>
          <h2 class="later">{texts.scores}</h2>
          <ul class="scores">
            {digest.scores.map((score) => (
              <ScoreCard key={`${score.metric} ${score.type}`} score={score} />
            ))}
          </ul>
        </>
      )}
      {digest.firings.length > 0 && (
        <>
          <h2 class="later">{texts.firings}</h2>
          <ul class="plain-list">
            {digest.firings.map(({ rule, time, count, usual }) => (
              <li key={time}>{texts.firing(rule, count, usual)}</li>
            ))}
          </ul>
        </>
      )}
      {lists.map(([title, answers]) => (
        <section key={title}>
          <h2 class="later">{title}</h2>
          {answers.length ? (
            <AnswerList answers={answers} fresh={[]} root={root} search="" />
          ) : (
            <p class="muted">{texts.none}</p>
          )}
        </section>
      ))}
    </>
  );
}

export function DigestPage({ site }: { site: Site }) {
  const { query, path } = useLocation();
  const nowMs = useNow();
  const today = dayOf(nowMs);
  // A day to come has nothing to tell yet.
  const day = /^\d{4}-\d\d-\d\d$/.test(query.day ?? '') && query.day! < today ? query.day! : today;
  const reading = useReading(useCallback(() => getDigest(site.id, day), [site.id, day]));
  const beside = (step: number): string => `${path}?day=${dayOf(Date.parse(day) + step * DAY_MS)}`;
  return (
    <>
      <header class="page-head">
        <Heading title={[texts.title, dayText(day), site.name]}>
          {texts.title}: {dayText(day)}
        </Heading>
        <nav class="day-steps" aria-label={texts.day}>
          <a href={beside(-1)}>← {texts.earlier}</a>
          {day < today && <a href={beside(1)}>{texts.later} →</a>}
        </nav>
      </header>
      <p class="muted lead">{texts.lead}</p>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={4} />}
      {reading.state === 'ready' && <Day site={site} digest={reading.value} />}
    </>
  );
}
