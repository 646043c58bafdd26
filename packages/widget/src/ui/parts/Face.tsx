// Five faces in line art, told apart by mouth and brow.

/** Brows and mouth from very poor to excellent, drawn by hand in a square of 64. */
const MOODS = [
  'M18 20c3 0 5 2 7 4M46 20c-3 0-5 2-7 4M22 47c2-5 6-8 10-8s8 3 11 7',
  'M18 22c2-1 4-3 7-3M46 22c-2-1-4-3-7-3M23 45c3-3 6-4 9-4 4 0 7 1 9 4',
  'M18 21h7M39 21h7M23 43l19-1',
  'M18 21c2-2 5-2 7-1M39 20c2-1 5-1 7 1M22 40c2 3 6 5 10 5 4 0 8-2 10-5',
  'M18 20c1-3 5-4 8-2M38 18c3-2 7-1 8 2M20 37c8 2 16 2 24 0-1 8-5 12-12 12-6 0-11-4-12-12z',
];

/** @param mood 1 to 5 */
export const Face = ({ mood }: { mood: number }) => (
  <svg class="drawing" viewBox="4 4 56 56" aria-hidden="true">
    <path class="head" d="M31 6c15-1 27 11 27 26 0 15-11 26-26 26C17 58 6 47 6 32 6 18 17 6 31 6z" />
    <path d={MOODS[mood - 1]} />
    <path class="eyes" d="M22 29v2M42 29v2" />
  </svg>
);
