// What an improvement is measured by, chosen by name: a moment, a stage or a score of the site, or a word of one's own.

import { useCallback } from 'preact/hooks';
import { getScores, type Site } from '../../readings';
import { loopWords } from '../../texts/loopWords';
import { isMoment } from '../../texts/problemText';
import { metricTitle } from '../../texts/scoreText';
import type { NamedChoice } from '../filter/choicesOf';
import { useChoices } from '../filter/useChoices';
import { momentChoices } from '../journey/momentChoices';
import { stageChoices } from '../journey/stageChoices';
import { useReading } from '../useReading';

const { improvements } = loopWords;

interface Props {
  site: Site;
  kind: 'moment' | 'stage' | 'topic' | 'metric';
  /** What is chosen already. */
  name: string | undefined;
}

/** The scores that the site has answers to, the chosen one in any case. */
function useMetrics(site: Site, chosen: string | undefined): NamedChoice[] {
  const reading = useReading(useCallback(() => getScores(site.id, {}), [site.id]));
  const known = reading.state === 'ready' ? reading.value.items.map(({ metric }) => metric) : [];
  return [...new Set([...known, ...(chosen ? [chosen] : [])])].map((value) => ({ value, name: metricTitle(value) }));
}

export function AboutField({ site, kind, name }: Props) {
  const [choices] = useChoices(site.id);
  const metrics = useMetrics(site, kind === 'metric' ? name : undefined);
  if (kind === 'topic') {
    return (
      <label>
        {improvements.aboutWord}
        <input name="about" required maxLength={128} defaultValue={name} />
      </label>
    );
  }
  // Only what the measure counts: moments of truth and built-in stages; the chosen one in any case.
  const lists = {
    moment: () => momentChoices(choices, name).filter(({ value }) => isMoment(value) || value === name),
    stage: () => stageChoices([], name),
    metric: () => metrics,
  };
  return (
    <label>
      {improvements.aboutName}
      <select name="about" required>
        <option value="">{improvements.aboutChoose}</option>
        {lists[kind]().map((one) => (
          <option key={one.value} value={one.value} selected={one.value === name}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
