// The ways that most visits went through the stages.

import type { FileFormat } from '../../readings';
import type { Trail } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { shareText } from '../../texts/shareText';
import { ExportLinks } from '../ExportLinks';
import { StageName } from '../StageName';

interface Props {
  trails: Trail[];
  /** All visits of the time. */
  visits: number;
  /** The address of the same as a file. */
  href(format: FileFormat): string;
}

export function TrailList({ trails, visits, href }: Props) {
  if (!trails.length) return null;
  return (
    <section class="journey-part" aria-labelledby="trails">
      <div class="section-head">
        <h2 id="trails">{words.trails}</h2>
        <ExportLinks href={href} what={words.exportTrails} />
      </div>
      <p class="muted lead">{words.trailsLead}</p>
      <ol class="trails">
        {trails.map((trail) => (
          <li key={trail.path.join()}>
            <span class="trail-share">{shareText(trail.visits, visits)}</span>
            <span class="trail-path">
              {trail.path.map((stage, index) => (
                <span key={index}>
                  {index > 0 && <span aria-hidden="true"> → </span>}
                  <StageName stage={stage} />
                </span>
              ))}
            </span>
            <span class="muted">
              {words.visits(trail.visits)}
              {trail.bought > 0 && `, ${shareText(trail.bought, trail.visits)} ${words.bought}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
