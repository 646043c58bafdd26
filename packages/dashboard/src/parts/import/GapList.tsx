// What has to be said before the file can be imported, each with the answers that are possible.

import type { Gap, Mapping } from '../../readings/import';
import { importWords } from '../../texts/importWords';

const { gaps: text } = importWords;

interface Answer {
  name: string;
  part: Partial<Mapping>;
}

function answersTo({ code, examples = [] }: Gap): Answer[] {
  const first = examples[0] ?? '';
  if (code === 'date-order') {
    const [one = ''] = first.split(/[-/.]/);
    return [
      { name: text.dayFirst(one), part: { dates: 'day-first' } },
      { name: text.monthFirst(one), part: { dates: 'month-first' } },
    ];
  }
  if (code !== 'no-zone') return [];
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone ? [{ name: text.zone(timeZone), part: { zone: timeZone } }] : [];
}

interface Props {
  gaps: Gap[];
  mapping: Mapping;
  onChange(mapping: Mapping): void;
}

export const GapList = ({ gaps, mapping, onChange }: Props) => (
  <div class="import-gaps" role="status">
    <h3>{text.title}</h3>
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.code} ${gap.column} ${gap.message}`}>
          <p>
            {gap.message} {text.fixBy[gap.code]}
          </p>
          <p class="import-choices">
            {answersTo(gap).map(({ name, part }) => (
              <button key={name} type="button" class="button" onClick={() => onChange({ ...mapping, ...part })}>
                {name}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ul>
  </div>
);
