// What comes of asking: each survey after each moment, and what happens when somebody is asked again.

import type { FileFormat } from '../../readings';
import type { Moments, Outcomes } from '../../readings/journey';
import { momentText } from '@klankbord/protocol/steps';
import { momentWords as words } from '../../texts/momentWords';
import { countText } from '../../texts/numbers';
import { shareText } from '../../texts/shareText';
import { ExportLinks } from '../ExportLinks';
import { OutcomeBar, outcomesText } from './OutcomeBar';

/** Fewer showings are no rate; as everywhere. */
const MIN_SHOWN = 5;

function rateText({ rate, shown }: Outcomes): string {
  if (!rate || shown < MIN_SHOWN) return '–';
  return words.rateSay(shareText(rate.share, 1), shareText(rate.low ?? 0, 1), shareText(rate.high ?? 1, 1));
}

function OutcomeCells({ outcomes }: { outcomes: Outcomes }) {
  return (
    <>
      <td>{countText(outcomes.shown)}</td>
      <td class="rate-cell">{rateText(outcomes)}</td>
      <td class="words-cell">
        <OutcomeBar outcomes={outcomes} />
        <span class="muted outcome-words">{outcomesText(outcomes)}</span>
      </td>
    </>
  );
}

function Heads({ names }: { names: string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col" class="words-cell">
            {name}
          </th>
        ))}
        <th scope="col">{words.shown}</th>
        <th scope="col">{words.rate}</th>
        <th scope="col" class="words-cell">
          {words.came}
        </th>
      </tr>
    </thead>
  );
}

interface Props {
  asked: Moments['asked'];
  /** All visits of the time. */
  visits: number;
  /** The address of one of the tables as a file. */
  href(table: 'triggers' | 'again', format: FileFormat): string;
}

export function AskingTables({ asked, visits, href }: Props) {
  const { triggers, again, perVisit } = asked;
  if (!triggers.length) return null;
  const counted = (times: number): number => perVisit.find((one) => one.times === times)?.visits ?? 0;
  const share = (count: number): string => shareText(count, visits);
  return (
    <>
      <section class="journey-part" aria-labelledby="asking">
        <div class="section-head">
          <h2 id="asking">{words.asking}</h2>
          <ExportLinks href={(format) => href('triggers', format)} what={words.exportAsking} />
        </div>
        <p class="muted lead">{words.askingLead}</p>
        <div class="journey-table" tabIndex={0} role="group" aria-labelledby="asking">
          <table class="journey-figures">
            <Heads names={[words.survey, words.after]} />
            <tbody>
              {triggers.map((trigger) => (
                <tr key={`${trigger.survey} ${trigger.moment}`}>
                  <th scope="row">{trigger.survey}</th>
                  <td class="words-cell">{trigger.moment ? momentText(trigger.moment) : words.afterNothing}</td>
                  <OutcomeCells outcomes={trigger} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section class="journey-part" aria-labelledby="again">
        <div class="section-head">
          <h2 id="again">{words.again}</h2>
          <ExportLinks href={(format) => href('again', format)} what={words.exportAgain} />
        </div>
        <p class="muted lead">{words.againLead}</p>
        <div class="journey-table" tabIndex={0} role="group" aria-labelledby="again">
          <table class="journey-figures">
            <Heads names={[words.turn]} />
            <tbody>
              {again.map((turn) => (
                <tr key={turn.nth}>
                  <th scope="row">{words.nth[turn.nth - 1]}</th>
                  <OutcomeCells outcomes={turn} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="muted asked-visits">
          {words.perVisit(share(counted(0)), share(counted(1)), share(counted(2) + counted(3)))}
        </p>
      </section>
    </>
  );
}
