// The problems of a journey, worst first, as a table that can be copied; each opens its side sheet.

import type { FileFormat } from '../../readings';
import type { Problem } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { countText, figureText } from '../../texts/numbers';
import { aboveAllText, problemText } from '../../texts/problemText';
import { shareText } from '../../texts/shareText';
import { ExportLinks } from '../ExportLinks';
import { StageName } from '../StageName';
import { LossBar, type LossScale, lossScale } from './LossBar';

interface RowProps {
  problem: Problem;
  scale: LossScale;
  onOpen(problem: Problem): void;
}

function Row({ problem, scale, onOpen }: RowProps) {
  const { visits, bought, loss, where, stages, isExit } = problem;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="row-button" onClick={() => onOpen(problem)}>
          {problemText(problem)}
        </button>
        {where && <span class="problem-where">{aboveAllText(where)}</span>}
      </th>
      <td class="words-cell">{stages[0] && <StageName stage={stages[0].stage} />}</td>
      <td>{countText(visits)}</td>
      <td>{shareText(bought, visits)}</td>
      <td>{loss ? shareText(loss.expected, loss.compared) : '–'}</td>
      <td class="loss-cell">
        {isExit || !loss ? (
          <span class="muted">{isExit ? words.isExit : words.notCompared}</span>
        ) : (
          <>
            <LossBar {...loss} scale={scale} />
            <span>{words.lostOf(figureText(loss.value), figureText(loss.low), figureText(loss.high))}</span>
          </>
        )}
      </td>
    </tr>
  );
}

interface Props {
  problems: Problem[];
  /** The address of the same as a file. */
  href(format: FileFormat): string;
  onOpen(problem: Problem): void;
}

export function ProblemTable({ problems, href, onOpen }: Props) {
  // A row that shows no bar needs no room.
  const scale = lossScale(problems.flatMap(({ loss, isExit }) => (loss && !isExit ? [loss] : [])));
  return (
    <section class="journey-part" aria-labelledby="problems">
      <div class="section-head">
        <h2 id="problems">{words.problems}</h2>
        <ExportLinks href={href} what={words.exportProblems} />
      </div>
      <p class="muted lead">{words.problemsLead}</p>
      <div class="journey-table" tabIndex={0} role="group" aria-labelledby="problems">
        <table class="journey-figures">
          <thead>
            <tr>
              <th scope="col">{words.problem}</th>
              <th scope="col" class="words-cell">
                {words.tableStage}
              </th>
              <th scope="col">{words.tableVisits}</th>
              <th scope="col">{words.problemBought}</th>
              <th scope="col">{words.expected}</th>
              <th scope="col">{words.lost}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <Row key={`${problem.kind} ${problem.name}`} problem={problem} scale={scale} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
