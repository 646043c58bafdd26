// What lint found: where, what, why it matters, what to do.

import type { Finding } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';

const { finding: text } = surveysWords;

/** `questions[2].label` of a question with an id is `why.label`. */
const placeOf = ({ place, question }: Finding): string =>
  (question ? place.replace(/^questions\[\d+\]/, question) : place) || text.whole;

export const FindingList = ({ findings }: { findings: Finding[] }) => (
  <ol class="findings">
    {findings.map((one, index) => (
      <li key={index} class="finding">
        <p class="meta">
          <span class={`tone ${one.severity === 'error' ? 'tone-bad' : 'tone-mid'}`}>{text[one.severity]}</span>
          <code>{[one.survey, placeOf(one)].filter(Boolean).join(' › ')}</code>
        </p>
        <p>{one.what}</p>
        <p class="muted small">{one.why}</p>
        <p class="small">
          <strong>{text.fix}</strong> {one.fix}
        </p>
      </li>
    ))}
  </ol>
);
