// The side sheet of a moment or friction: what it goes together with, where it happens, and what those visitors answered.

import type { Site } from '../../readings';
import type { Problem, VisitNarrowing } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { momentText } from '@klankbord/protocol/steps';
import { countText } from '../../texts/numbers';
import { dimensionText, problemText, problemTitle, valueOf } from '../../texts/problemText';
import { shareText } from '../../texts/shareText';
import { answersOf } from './journeyFilter';
import { SheetAnswers } from './SheetAnswers';
import { SideSheet } from './SideSheet';

const wholeText = (value: number): string => countText(Math.round(value));

/** The address of a page without its shop. */
function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}

function Facts({ problem }: { problem: Problem }) {
  const { visits, bought, loss, moments, kind, where } = problem;
  return (
    <>
      <p>{words.sheetBought(words.visits(visits), words.orders(bought), shareText(bought, visits))}</p>
      {loss && (
        <p>{words.sheetExpected(words.orders(Math.round(loss.expected)), shareText(loss.expected, loss.compared))}</p>
      )}
      {loss && loss.low > 0 && (
        <p class="sheet-lost">
          {words.sheetLost(words.orders(Math.round(loss.value)), wholeText(loss.low), wholeText(loss.high))}
        </p>
      )}
      {loss && loss.low <= 0 && <p class="muted">{words.sheetGained}</p>}
      {where?.loss && (
        <p>
          {words.sheetMostly(
            problemTitle(problem),
            words.visits(where.visits),
            shareText(where.bought, where.visits),
            shareText(where.loss.expected, where.loss.compared),
          )}
        </p>
      )}
      {kind === 'friction' && moments.length > 0 && (
        <p class="muted">{words.sheetMoment(moments.map(momentText).join(', '))}</p>
      )}
    </>
  );
}

function Details({ details }: { details: Problem['details'] }) {
  if (!details.length) return null;
  return (
    <section>
      <h3 id="sheet-where">{words.sheetWhere}</h3>
      <div class="journey-table" tabIndex={0} role="group" aria-labelledby="sheet-where">
        <table class="journey-figures">
          <thead>
            <tr>
              <th scope="col">{words.sheetPlace}</th>
              <th scope="col">{words.tableVisits}</th>
              <th scope="col">{words.problemBought}</th>
              <th scope="col">{words.expected}</th>
            </tr>
          </thead>
          <tbody>
            {details.map((detail) => (
              <tr key={`${detail.dimension} ${detail.value}`}>
                <th scope="row">
                  <span class="muted">{dimensionText(detail.dimension)}</span> {valueOf(detail)}
                </th>
                <td>{countText(detail.visits)}</td>
                <td>{shareText(detail.bought, detail.visits)}</td>
                <td>{detail.loss ? shareText(detail.loss.expected, detail.loss.compared) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface Props {
  site: Site;
  problem: Problem;
  narrowing: VisitNarrowing;
  onClose(): void;
}

export function ProblemSheet({ site, problem, narrowing, onClose }: Props) {
  const [moment] = problem.moments;
  const stage = problem.stages[0]?.stage;
  const answers: Record<string, string> = moment ? { moment } : stage ? { stage } : {};
  return (
    <SideSheet title={problemText(problem)} onClose={onClose}>
      <Facts problem={problem} />
      <Details details={problem.details} />
      {problem.pages.length > 0 && (
        <section>
          <h3>{words.sheetPages}</h3>
          <ul class="sheet-list">
            {problem.pages.map(({ url, visits }) => (
              <li key={url} title={url}>
                {pathOf(url)} <span class="muted">{words.visits(visits)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SheetAnswers site={site} narrowing={{ ...answersOf(narrowing), ...answers }} from={narrowing.from} />
    </SideSheet>
  );
}
