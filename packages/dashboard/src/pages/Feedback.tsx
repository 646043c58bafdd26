// Feedback, the inbox: every answer, newest first and live, searched and narrowed.

import { Answers } from '../parts/Answers';
import { FaultNotice } from '../parts/FaultNotice';
import { FilterSentence } from '../parts/filter/FilterSentence';
import { Heading } from '../parts/Heading';
import { LiveMark } from '../parts/list/LiveMark';
import { Scores } from '../parts/score/Scores';
import { useFeedback } from '../parts/useFeedback';
import type { Site } from '../readings';
import { channelsWords } from '../texts/channelsWords';
import { words } from '../texts/words';

export function Feedback({ site }: { site: Site }) {
  const controls = useFeedback(site);
  const { filter, setFilter, choices, scores, answers, live } = controls;

  const retry = (): void => {
    answers.retry();
    if (scores.state === 'failed') scores.retry();
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[words.feedback.title, site.name]}>{words.feedback.title}</Heading>
        <div class="head-tools">
          <LiveMark live={live} />
          {site.role !== 'reader' && (
            <a class="button" href={`/${encodeURIComponent(site.id)}/enter`}>
              {channelsWords.enter.title}
            </a>
          )}
        </div>
      </header>
      <FilterSentence filter={filter} choices={choices} onChange={setFilter} />
      {answers.fault ? (
        // One trouble is told once, although two readings have failed of it.
        <FaultNotice fault={answers.fault} retry={retry} />
      ) : (
        <>
          <Scores scores={scores} />
          <Answers site={site} controls={controls} />
        </>
      )}
    </>
  );
}
