// The other drawings: line art in a square of 48, in the colour of the text around them.

const draw =
  (path: string) =>
  ({ turned }: { turned?: boolean }) => (
    <svg class={turned ? 'drawing turned' : 'drawing'} viewBox="0 0 48 48" aria-hidden="true">
      <path d={path} />
    </svg>
  );

export const Star = draw('M24 6l5 12 13 1-9 9 2 12-11-6-11 6 2-12L6 19l13-1z');
export const Heart = draw('M24 40C13 33 6 26 6 18c0-5 4-9 10-9 3 0 6 2 8 5 2-3 5-5 8-5 6 0 10 4 10 9 0 8-7 15-18 22z');
export const Cross = draw('M12 12l24 24M36 12L12 36');
export const Tick = draw('M9 25l10 10L39 14');

/** Turned it points down. */
export const Thumb = draw('M15 21l7-14c4 0 6 3 6 6l-1 6h10c3 0 5 3 4 5l-2 12c-1 3-3 4-5 4H15zM15 21H7v19h8');
