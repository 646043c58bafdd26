// What has changed against the period before, in sentences; only what is more than chance.

import type { Score } from '../../shapes';
import { overviewWords } from '../../texts/overviewWords';
import { changeText, metricTitle } from '../../texts/scoreText';
import type { Period } from '../narrowing';

export function WhatChanged({ scores, period }: { scores: Score[]; period: Period }) {
  const changes = scores.flatMap(({ metric, change }) =>
    change && (change.low > 0 || change.high < 0) ? [{ metric, ...change }] : [],
  );
  return (
    <section aria-labelledby="changed">
      <div class="section-head">
        <h2 id="changed">{overviewWords.changed}</h2>
      </div>
      {period === 'all' ? (
        <p class="muted">{overviewWords.changedNoPeriod}</p>
      ) : (
        <>
          <p class="muted">{overviewWords.changedLead(overviewWords.against[period])}</p>
          {changes.length === 0 && (
            <p>
              {scores.some(({ change }) => change)
                ? overviewWords.changedNone
                : overviewWords.noBefore(overviewWords.against[period])}
            </p>
          )}
          <ul class="changes">
            {changes.map(({ metric, difference, low, high }) => (
              <li key={metric} class={difference > 0 ? 'change-up' : 'change-down'}>
                {(difference > 0 ? overviewWords.rose : overviewWords.fell)(
                  metricTitle(metric),
                  changeText(Math.abs(difference)).replace('+', ''),
                  changeText(low),
                  changeText(high),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
