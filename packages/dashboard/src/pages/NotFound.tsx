// For addresses that lead nowhere.

import { Heading } from '../parts/Heading';
import { words } from '../texts/words';

interface Props {
  /** What is not there; without it, it is the page. */
  title?: string;
  lead?: string;
}

export function NotFound({ title = words.faults.pageMissing, lead = words.faults.pageMissingLead }: Props) {
  return (
    <div class="empty">
      <Heading title={[title]}>{title}</Heading>
      <p>{lead}</p>
      <p>
        <a href="/">{words.faults.toStart}</a>
      </p>
    </div>
  );
}
