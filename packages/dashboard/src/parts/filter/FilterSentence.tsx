// The filter of answers, read as a sentence; seldom used choices open below it.

import { useState } from 'preact/hooks';
import type { Choice } from '../../shapes';
import { filterWords } from '../../texts/filterWords';
import { words } from '../../texts/words';
import { type Filter, isNarrowed, type Period, periods } from '../narrowing';
import { choicesOf } from './choicesOf';
import { anyOf, FilterSelect } from './FilterSelect';
import { SearchField } from './SearchField';

const OFTEN = ['survey', 'stage'] as const;
const SELDOM = ['moment', 'search', 'page', 'product', 'channel', 'locale', 'case'] as const;

interface Props {
  filter: Filter;
  choices: Choice[];
  onChange(filter: Filter, replace?: boolean): void;
}

export function FilterSentence({ filter, choices, onChange }: Props) {
  const [opened, setOpened] = useState(false);
  const open = opened || SELDOM.some((key) => filter[key]);
  const select = (key: (typeof OFTEN)[number] | (typeof SELDOM)[number] | 'device') => (
    <FilterSelect
      key={key}
      before={filterWords.before[key]}
      label={filterWords.labels[key]}
      value={filter[key] ?? ''}
      choices={anyOf(key, choicesOf(choices, key, filter[key]))}
      onChange={(value) => onChange({ ...filter, [key]: value || undefined })}
    />
  );
  const scores = Object.entries(filterWords.scores).map(([value, name]) => ({ value, name }));
  const asked = filter.score && !Object.hasOwn(filterWords.scores, filter.score) ? filter.score : undefined;

  return (
    <div class="filter">
      <p class="sentence">
        <FilterSelect
          label={filterWords.labels.score}
          value={filter.score ?? ''}
          choices={[...scores, ...choicesOf(choices, 'score', asked)]}
          onChange={(value) => onChange({ ...filter, score: value || undefined })}
        />
        {OFTEN.map(select)}
        <FilterSelect
          before={filterWords.before.period}
          label={filterWords.labels.period}
          value={filter.period}
          choices={periods.map((value) => ({ value, name: words.feedback.periods[value] }))}
          onChange={(value) => onChange({ ...filter, period: value as Period })}
        />
        {select('device')}
        {open && SELDOM.map(select)}
      </p>
      <div class="filter-tools">
        <SearchField value={filter.q ?? ''} onChange={(q) => onChange({ ...filter, q: q || undefined }, true)} />
        {!SELDOM.some((key) => filter[key]) && (
          <button type="button" class="quiet-button" aria-expanded={open} onClick={() => setOpened(!opened)}>
            {open ? filterWords.less : filterWords.more}
          </button>
        )}
        {isNarrowed(filter) && (
          <button type="button" class="quiet-button" onClick={() => onChange({ period: filter.period })}>
            {filterWords.clear}
          </button>
        )}
      </div>
    </div>
  );
}
