// The side sheet of a stage: who left there after what, and what was answered there.

import type { Site } from '../../readings';
import type { JourneyStage, VisitNarrowing } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { actText } from '../../texts/problemText';
import { shareText } from '../../texts/shareText';
import { stageText } from '../../texts/stages';
import { answersOf } from './journeyFilter';
import { SheetAnswers } from './SheetAnswers';
import { SideSheet } from './SideSheet';

interface Props {
  site: Site;
  stage: JourneyStage;
  narrowing: VisitNarrowing;
  onClose(): void;
}

export function StageSheet({ site, stage, narrowing, onClose }: Props) {
  return (
    <SideSheet title={stageText(stage.stage)} onClose={onClose}>
      <p>
        {words.stageFacts(
          words.visits(stage.visits),
          `${words.visits(stage.left)} (${shareText(stage.left, stage.reached)})`,
        )}
      </p>
      {stage.exits.length > 0 && (
        <section>
          <h3>{words.sheetExits}</h3>
          <ol class="sheet-list">
            {stage.exits.map(({ acts, visits }) => (
              <li key={acts.join()}>
                {acts.map(actText).join(' → ')} <span class="muted">{words.visits(visits)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <SheetAnswers site={site} narrowing={{ ...answersOf(narrowing), stage: stage.stage }} from={narrowing.from} />
    </SideSheet>
  );
}
