// The filter of the journey, read as a sentence; seldom used choices open behind it.

import { useState } from 'preact/hooks';
import type { Choice } from '../../shapes';
import { filterWords } from '../../texts/filterWords';
import { journeyWords } from '../../texts/journeyWords';
import { words } from '../../texts/words';
import { choicesOf, type NamedChoice } from '../filter/choicesOf';
import { anyOf, FilterSelect } from '../filter/FilterSelect';
import { periods } from '../narrowing';
import { comparisons, devices, type JourneyFilter, type NamedKey, readJourneyFilter } from './journeyFilter';
import { momentChoices } from './momentChoices';
import { stageChoices } from './stageChoices';

const SELDOM = ['survey', 'channel', 'locale'] as const;

interface Props {
  filter: JourneyFilter;
  /** What the answers of the site can be narrowed to. */
  choices: Choice[];
  /** False where nothing is drawn that could be compared. */
  compares: boolean;
  onChange(filter: JourneyFilter): void;
}

const listOf: Record<NamedKey, (choices: Choice[], chosen: string | undefined) => NamedChoice[]> = {
  stage: stageChoices,
  moment: momentChoices,
  survey: (choices, chosen) => choicesOf(choices, 'survey', chosen),
  channel: (choices, chosen) => choicesOf(choices, 'channel', chosen),
  locale: (choices, chosen) => choicesOf(choices, 'locale', chosen),
};

const named = (list: readonly string[], names: Record<string, string>): NamedChoice[] =>
  list.map((value) => ({ value, name: names[value]! }));

export function JourneyFilterSentence({ filter, choices, compares, onChange }: Props) {
  const [opened, setOpened] = useState(false);
  const open = opened || SELDOM.some((key) => filter[key]);
  const narrowed = Object.keys(filter).some((key) => key !== 'period' && key !== 'compare');
  /** What is empty is left out, what does not go together as well. */
  const change = (part: Record<string, string>): void => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value);
    onChange(readJourneyFilter(Object.fromEntries(all) as Record<string, string>));
  };
  const comparable = comparisons.filter((one) => one !== 'before' || filter.period !== 'all');
  const select = (key: NamedKey) => (
    <FilterSelect
      key={key}
      before={journeyWords.before[key]}
      label={filterWords.labels[key]}
      value={filter[key] ?? ''}
      choices={anyOf(key, listOf[key](choices, filter[key]))}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <div class="filter">
      <p class="sentence">
        <FilterSelect
          before={journeyWords.sentence}
          label={journeyWords.periodLabel}
          value={filter.period}
          choices={named(periods, words.feedback.periods)}
          onChange={(period) => change({ period })}
        />
        <FilterSelect
          before={journeyWords.on}
          label={journeyWords.deviceLabel}
          value={filter.device ?? ''}
          choices={anyOf('device', named(devices, journeyWords.devices))}
          onChange={(device) => change({ device })}
        />
        {select('stage')}
        {select('moment')}
        <FilterSelect
          before={journeyWords.askedBefore}
          label={journeyWords.askedLabel}
          value={filter.asked ?? ''}
          choices={named(['', 'yes', 'no'], journeyWords.asked)}
          onChange={(asked) => change({ asked })}
        />
        {open && SELDOM.map(select)}
        {compares && (
          <FilterSelect
            before={journeyWords.compareBefore}
            label={journeyWords.compareLabel}
            value={filter.compare ?? ''}
            choices={named(['', ...comparable], journeyWords.compare)}
            onChange={(compare) => change({ compare })}
          />
        )}
      </p>
      <div class="filter-tools">
        {!SELDOM.some((key) => filter[key]) && (
          <button type="button" class="quiet-button" aria-expanded={open} onClick={() => setOpened(!opened)}>
            {open ? filterWords.less : filterWords.more}
          </button>
        )}
        {narrowed && (
          <button type="button" class="quiet-button" onClick={() => onChange({ period: filter.period })}>
            {filterWords.clear}
          </button>
        )}
      </div>
    </div>
  );
}
