// What differs between two sets of surveys: added, taken away, changed; of the changed ones each member, before and after.

import type { MemberChange, NamedSurvey, SurveyDifference } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { shortJson } from '../loop/shortJson';

const { difference: text } = surveysWords;

const Name = ({ of: { id, name } }: { of: NamedSurvey }) => (
  <>
    {name && (
      <span class="survey-name" dir="auto">
        {name}
      </span>
    )}{' '}
    <code>{id}</code>
  </>
);

function Names({ label, tone, surveys }: { label: string; tone: string; surveys: NamedSurvey[] }) {
  return (
    <>
      {surveys.map((one) => (
        <p key={one.id} class="difference-line">
          <span class={`tone ${tone}`}>{label}</span> <Name of={one} />
        </p>
      ))}
    </>
  );
}

/** A text as it is, anything else as JSON. */
function Value({ value }: { value: unknown }) {
  if (value === undefined) return <span class="muted">{text.nothing}</span>;
  return typeof value === 'string' ? (
    <span class="value" dir="auto">
      {value}
    </span>
  ) : (
    <code class="value">{shortJson(value)}</code>
  );
}

function Changes({ of, changes }: { of: NamedSurvey; changes: MemberChange[] }) {
  return (
    <div class="difference-changes">
      <p class="difference-line">
        <span class="tone tone-mid">{text.changed}</span> <Name of={of} />
      </p>
      <table class="rows changes">
        <caption class="unseen">{`${text.changed}: ${of.name ?? of.id}`}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.member}</th>
            <th scope="col">{text.columns.before}</th>
            <th scope="col">{text.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ member, before, after }) => (
            <tr key={member}>
              <th scope="row">
                <code>{member}</code>
              </th>
              <td data-label={text.columns.before}>
                <Value value={before} />
              </td>
              <td data-label={text.columns.after}>
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const isSame = ({ added, removed, changed }: SurveyDifference): boolean =>
  added.length + removed.length + changed.length === 0;

export function DifferenceView({ difference }: { difference: SurveyDifference }) {
  const { added, removed, changed, same } = difference;
  if (isSame(difference)) return <p class="muted">{text.none}</p>;
  return (
    <div class="difference">
      <Names label={text.removed} tone="tone-bad" surveys={removed} />
      <Names label={text.added} tone="tone-good" surveys={added} />
      {changed.map(({ changes, ...one }) => (
        <Changes key={one.id} of={one} changes={changes} />
      ))}
      {same > 0 && <p class="muted small">{text.same(same)}</p>}
    </div>
  );
}
