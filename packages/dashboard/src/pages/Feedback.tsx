// Feedback: the scores, and every answer, newest first and live.

import { Answers } from '../parts/Answers';
import { FaultNotice } from '../parts/FaultNotice';
import { FilterSentence } from '../parts/FilterSentence';
import { Heading } from '../parts/Heading';
import { LiveMark } from '../parts/list/LiveMark';
import { Scores } from '../parts/score/Scores';
import { useFeedback } from '../parts/useFeedback';
import type { Site } from '../readings';
import { words } from '../texts/words';

export function Feedback({ site }: { site: Site }) {
  const controls = useFeedback(site);
  const { filter, setFilter, surveys, scores, answers, live } = controls;

  const retry = (): void => {
    answers.retry();
    if (scores.state === 'failed') scores.retry();
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[words.feedback.title, site.name]}>{words.feedback.title}</Heading>
        <LiveMark live={live} />
      </header>
      <FilterSentence filter={filter} surveys={surveys} onChange={setFilter} />
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
