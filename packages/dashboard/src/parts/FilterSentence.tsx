// The filter of a list of answers, read as a sentence.

import { words } from '../texts/words';
import { type Filter, type Period, periods } from './narrowing';
import type { SurveyName } from './useSurveys';

interface Props {
  filter: Filter;
  surveys: SurveyName[];
  onChange(filter: Filter): void;
}

export function FilterSentence({ filter, surveys, onChange }: Props) {
  const { feedback } = words;
  return (
    <p class="sentence">
      <span>
        {feedback.sentenceStart}{' '}
        <select
          aria-label={feedback.surveyLabel}
          value={filter.survey ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ period: filter.period, ...(currentTarget.value && { survey: currentTarget.value }) })
          }
        >
          <option value="">{feedback.allSurveys}</option>
          {surveys.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>{' '}
      <span>
        {feedback.sentenceMiddle}{' '}
        <select
          aria-label={feedback.periodLabel}
          value={filter.period}
          onChange={({ currentTarget }) => onChange({ ...filter, period: currentTarget.value as Period })}
        >
          {periods.map((period) => (
            <option key={period} value={period}>
              {feedback.periods[period]}
            </option>
          ))}
        </select>
      </span>
    </p>
  );
}
