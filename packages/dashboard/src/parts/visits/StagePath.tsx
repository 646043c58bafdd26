// The stages that a visit went through, in order, the present one last.

import { words } from '../../texts/words';
import { StageName } from '../StageName';

/** Who goes back and forth for long: the way here is in the latest of it. */
const SHOWN = 8;

export function StagePath({ path }: { path: string[] }) {
  const left = path.length - SHOWN;
  return (
    <ol class="stage-path" aria-label={words.activity.path}>
      {left > 0 && <li class="muted">{words.activity.pathEarlier(left)}</li>}
      {path.slice(-SHOWN).map((stage, index, shown) => (
        <li key={index} aria-current={index === shown.length - 1 ? 'step' : undefined}>
          <StageName stage={stage} />
        </li>
      ))}
    </ol>
  );
}
