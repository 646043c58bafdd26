// An empty list of signals: how to make the first one.

import type { Site } from '../readings';
import { words } from '../texts/words';
import { ScriptTag } from './ScriptTag';

export function NoSignals({ site }: { site: Site }) {
  return (
    <div class="empty">
      <h2>{words.activity.emptyTitle}</h2>
      <p>{words.activity.emptyLead}</p>
      <ScriptTag site={site.id} />
    </div>
  );
}
