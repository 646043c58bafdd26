// The map as a table: for screen readers, and for copying.

import type { Journey, JourneyStage, Satisfaction } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { countText, figureText } from '../../texts/numbers';
import { shareText } from '../../texts/shareText';
import { stageText } from '../../texts/stages';
import { spanText } from '../../texts/times';
import { MIN_ANSWERS } from './map/curveOf';

function satisfactionText(satisfaction: Satisfaction | null): string {
  if (!satisfaction) return '–';
  const { mean, low, high, n } = satisfaction;
  if (n < MIN_ANSWERS) return `${words.few} (n = ${countText(n)})`;
  return `${figureText(mean)} (${figureText(low ?? mean)} to ${figureText(high ?? mean)}), n = ${countText(n)}`;
}

const listed = <T extends { visits: number }>(list: T[], name: (one: T) => string): string =>
  list.map((one) => `${name(one)} ${countText(one.visits)}`).join(', ') || '–';

function cellsOf({ visits, reached, left, medianMs, satisfaction, terms, products, errors }: JourneyStage): string[] {
  return [
    countText(visits),
    countText(reached),
    `${countText(left)} (${shareText(left, reached)})`,
    medianMs === null ? '–' : spanText(medianMs),
    satisfactionText(satisfaction),
    listed(terms, ({ term, found }) => (found ? term : `${term} (${words.nothingFound})`)),
    listed(products, ({ name }) => name),
    listed(errors, ({ text }) => text),
  ];
}

function Rows({ journey, name }: { journey: Journey; name?: string }) {
  return (
    <tbody>
      {name && (
        <tr>
          <th scope="rowgroup" colSpan={9}>
            {name}
          </th>
        </tr>
      )}
      {journey.stages.map((stage) => (
        <tr key={stage.stage}>
          <th scope="row">{stageText(stage.stage)}</th>
          {cellsOf(stage).map((text, index) => (
            <td key={index} class={index > 4 ? 'words-cell' : undefined}>
              {text}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface Props {
  journey: Journey;
  other: Journey | undefined;
  /** What each is, where two are compared. */
  names: [string, string] | undefined;
}

export function StageTable({ journey, other, names }: Props) {
  const heads = [words.tableStage, words.tableVisits, words.tableReached, words.tableLeft, words.tableTime];
  const more = [words.satisfaction, words.tableTerms, words.tableProducts, words.tableErrors];
  return (
    <details class="map-table">
      <summary>{words.table}</summary>
      <div class="journey-table" tabIndex={0} role="group" aria-label={words.table}>
        <table class="journey-figures">
          <thead>
            <tr>
              {[...heads, ...more].map((head, index) => (
                <th key={head} scope="col" class={index > 5 ? 'words-cell' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <Rows journey={journey} name={names?.[0]} />
          {other && <Rows journey={other} name={names?.[1]} />}
        </table>
      </div>
    </details>
  );
}
