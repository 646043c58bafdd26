// Says of a sample site that its visitors are made up.

import { words } from '../texts/words';

export function SampleMark() {
  return (
    <p class="sample">
      <strong>{words.frame.sample}</strong> <span>{words.frame.sampleWhy}</span>
    </p>
  );
}
