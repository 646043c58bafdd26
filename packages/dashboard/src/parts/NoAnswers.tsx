// An empty list of answers: how to get the first one, or that the filter is too narrow.

import type { Site } from '../readings';
import { importWords } from '../texts/importWords';
import { countText } from '../texts/numbers';
import { words } from '../texts/words';
import { type Filter, isNarrowed } from './narrowing';
import { ScriptTag } from './ScriptTag';

/** The site that the demo shop of `npm start` sends to. */
const DEMO = 'shop';

export function NoAnswers({ site, filter }: { site: Site; filter: Filter }) {
  const { feedback } = words;
  if (site.responses > 0) {
    return (
      <div class="empty">
        <h3>{feedback.narrowTitle}</h3>
        <p>{feedback.narrowLead(feedback.answerCount(site.responses, countText(site.responses)))}</p>
        {(isNarrowed(filter) || filter.period !== 'all') && (
          <p>
            <a href="?period=all">{feedback.narrowShow}</a>
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="empty">
      <h3>{feedback.emptyTitle}</h3>
      <p>{feedback.emptyLead}</p>
      <ol class="ways">
        <li>
          <p>{feedback.emptyTag}</p>
          <ScriptTag site={site.id} />
        </li>
        {site.id === DEMO && (
          <li>
            <p>{feedback.emptyShop}</p>
          </li>
        )}
        {site.role !== 'reader' && (
          <li>
            <p>
              {importWords.emptyWay} <a href={`/${encodeURIComponent(site.id)}/import`}>{importWords.open}</a>
            </p>
          </li>
        )}
      </ol>
      <p class="muted">{feedback.emptyWait}</p>
    </div>
  );
}
