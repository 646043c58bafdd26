// The published surveys: what each is called, when it is asked, how many answered it.

import type { PublishedSurvey } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { useNow } from '../useNow';
import { When } from '../When';

/** @param root the address of the page, without a slash at its end */
export function SurveyList({ surveys, root }: { surveys: PublishedSurvey[]; root: string }) {
  return (
    <ol class="answers">
      {surveys.map((survey) => (
        <li key={survey.id} class="answer-row plain-row">
          <div class="answer-text">
            <a class="row-link" href={`${root}/${encodeURIComponent(survey.id)}`}>
              <span class="own-words" dir="auto">
                {survey.name ?? survey.id}
              </span>
            </a>
            <p>{surveysWords.asked(survey.asked)}</p>
            <SurveyFacts survey={survey} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function SurveyFacts({ survey }: { survey: PublishedSurvey }) {
  const { id, asked: _, sample, schedule, questions, answers, last } = survey;
  const nowMs = useNow();
  const planned = schedule && surveysWords.scheduleText(schedule, nowMs);
  return (
    <p class="meta">
      <code>{id}</code>
      <span>{surveysWords.questions(questions)}</span>
      <span>{surveysWords.answers(answers)}</span>
      {last && (
        <span>
          {surveysWords.last} <When time={last} nowMs={nowMs} />
        </span>
      )}
      {sample !== undefined && sample < 1 && <span>{surveysWords.sample(sample)}</span>}
      {planned && <span>{planned}</span>}
    </p>
  );
}
