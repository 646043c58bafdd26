// The answers below the scores: their list, what waits above it, what to do when there are none.

import type { Site } from '../readings';
import { exportAddress } from '../readings';
import { filterWords } from '../texts/filterWords';
import { importWords } from '../texts/importWords';
import { countText } from '../texts/numbers';
import { words } from '../texts/words';
import { AnswerList } from './AnswerList';
import { ExportLinks } from './ExportLinks';
import { ListFoot } from './list/ListFoot';
import { WaitingButton } from './list/WaitingButton';
import { NoAnswers } from './NoAnswers';
import { writeFilter } from './narrowing';
import { Skeleton } from './Skeleton';
import type { FeedbackControls } from './useFeedback';

interface Props {
  site: Site;
  controls: FeedbackControls;
}

/** Brings the top of the list into view, with the focus on its newest line. */
function goToTop(frame: HTMLElement | null): void {
  frame?.scrollIntoView({ block: 'start' });
  requestAnimationFrame(() => frame?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true }));
}

export function Answers({ site, controls: { filter, narrowing, answers, announcement, frame } }: Props) {
  const { list } = answers;
  const count = list?.items.length ?? 0;

  const showWaiting = (): void => {
    answers.showWaiting();
    goToTop(frame.current);
  };

  return (
    <section aria-labelledby="answers">
      <div class="section-head">
        <h2 id="answers">{words.feedback.answers}</h2>
        {count > 0 && site.role !== 'reader' && (
          <a class="import-link" href={`/${encodeURIComponent(site.id)}/import`}>
            {importWords.link}
          </a>
        )}
        {count > 0 && (
          <ExportLinks href={(format) => exportAddress(site.id, narrowing, format)} titles={filterWords.exportWhat} />
        )}
      </div>
      <p class="unseen" role="status">
        <span key={announcement.turn}>{announcement.text}</span>
      </p>
      {!list && <Skeleton rows={5} />}
      <WaitingButton count={list?.waiting.length ?? 0} text={words.feedback.waiting} onShow={showWaiting} />
      {list && count === 0 && <NoAnswers site={site} filter={filter} />}
      <div ref={frame} class="list-frame">
        {list && count > 0 && (
          <AnswerList
            answers={list.items}
            fresh={list.fresh}
            root={`/${encodeURIComponent(site.id)}/feedback`}
            search={writeFilter(filter)}
          />
        )}
      </div>
      {count > 0 && (
        <ListFoot controls={answers} end={words.feedback.end(words.feedback.answerCount(count, countText(count)))} />
      )}
    </section>
  );
}
