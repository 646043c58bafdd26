// A point in time as the reader thinks of it, with the exact one as title.

import { agoText, exactText } from '../texts/times';

export function When({ time, nowMs }: { time: string; nowMs: number }) {
  return (
    <time dateTime={time} title={exactText(time)}>
      {agoText(time, nowMs)}
    </time>
  );
}
