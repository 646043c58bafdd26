// What became of a change, said once: that it is done, or what went wrong.

import type { Change } from './useChange';

export function Outcome<T>({ change: { fault, done }, text }: { change: Change<T>; text: (done: T) => string }) {
  return (
    <>
      <p class="problem" role="alert">
        {fault?.message}
      </p>
      <p class="outcome" role="status">
        {done !== undefined && text(done)}
      </p>
    </>
  );
}
