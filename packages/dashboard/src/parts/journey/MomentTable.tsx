// The moments of truth as a table, worst first; each opens its side sheet.

import type { FileFormat } from '../../readings';
import type { MomentSum } from '../../readings/journey';
import { momentWords as words } from '../../texts/momentWords';
import { countText } from '../../texts/numbers';
import { aboveAllText, problemText } from '../../texts/problemText';
import { shareText } from '../../texts/shareText';
import { stageText } from '../../texts/stages';
import { ExportLinks } from '../ExportLinks';
import { StageName } from '../StageName';

const WIDTH = 160;

/** Ordered and left, as one bar; the words stand below it. */
function EndBar({ bought, visits }: { bought: number; visits: number }) {
  const width = (bought / Math.max(1, visits)) * WIDTH;
  return (
    <svg class="outcomes" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true">
      <rect class="outcome-answered" x={0} y={0} width={width} height={12} />
      <rect class="outcome-ignored" x={width} y={0} width={WIDTH - width} height={12} />
    </svg>
  );
}

function Ends({ moment: { bought, visits, loss, leftAt } }: { moment: MomentSum }) {
  const expected = loss ? shareText(loss.expected, loss.compared) : '';
  const [left] = leftAt;
  return (
    <td class="words-cell">
      <EndBar bought={bought} visits={visits} />
      <span class="outcome-words">{words.endsSay(shareText(bought, visits), expected)}</span>
      {left && (
        <span class="outcome-words muted">{words.leftAt(stageText(left.stage), shareText(left.visits, visits))}</span>
      )}
    </td>
  );
}

function AskedCell({ moment: { asked, notAsked, visits } }: { moment: MomentSum }) {
  if (!asked.visits) return <td class="words-cell muted">{words.nobodyAsked}</td>;
  return (
    <td class="words-cell">
      {words.askedSay(countText(asked.visits), shareText(asked.visits, visits))}
      <span class="outcome-words muted">
        {words.askedEnds(shareText(asked.bought, asked.visits), shareText(notAsked.bought, notAsked.visits))}
      </span>
    </td>
  );
}

interface Props {
  moments: MomentSum[];
  /** All visits of the time. */
  visits: number;
  /** The address of the same as a file. */
  href(format: FileFormat): string;
  onOpen(moment: MomentSum): void;
}

export function MomentTable({ moments, visits, href, onOpen }: Props) {
  return (
    <section class="journey-part" aria-labelledby="moments">
      <div class="section-head">
        <h2 id="moments">{words.list}</h2>
        <ExportLinks href={href} what={words.exportMoments} />
      </div>
      <p class="muted lead">{words.listLead}</p>
      <div class="journey-table moments" tabIndex={0} role="group" aria-labelledby="moments">
        <table class="journey-figures">
          <thead>
            <tr>
              <th scope="col">{words.moment}</th>
              <th scope="col">{words.visits}</th>
              <th scope="col" class="words-cell">
                {words.stage}
              </th>
              <th scope="col" class="words-cell">
                {words.ends}
              </th>
              <th scope="col" class="words-cell">
                {words.asked}
              </th>
            </tr>
          </thead>
          <tbody>
            {moments.map((moment) => (
              <tr key={moment.name}>
                <th scope="row">
                  <button type="button" class="row-button" onClick={() => onOpen(moment)}>
                    {problemText(moment)}
                  </button>
                  {moment.where && <span class="problem-where">{aboveAllText(moment.where)}</span>}
                </th>
                <td>
                  {countText(moment.visits)}
                  <span class="outcome-words muted">{words.ofAll(shareText(moment.visits, visits))}</span>
                </td>
                <td class="words-cell">{moment.stages[0] && <StageName stage={moment.stages[0].stage} />}</td>
                <Ends moment={moment} />
                <AskedCell moment={moment} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted lead table-note">{words.askedNote}</p>
    </section>
  );
}
