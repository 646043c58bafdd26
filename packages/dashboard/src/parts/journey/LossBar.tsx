// How many orders are lost, with the interval, on a scale that all of a list share.

interface Props {
  low: number;
  value: number;
  high: number;
  /** The largest figure of the list. */
  most: number;
}

const WIDTH = 160;

/** The figures stand beside it in words. */
export function LossBar({ low, value, high, most }: Props) {
  const xOf = (loss: number): number => 4 + (Math.max(0, Math.min(loss, most)) / Math.max(1, most)) * (WIDTH - 8);
  const isSure = low > 0;
  return (
    <svg class={isSure ? 'loss sure' : 'loss'} viewBox={`0 0 ${WIDTH} 16`} width={WIDTH} height="16" aria-hidden="true">
      <path class="map-line" d={`M4 0V16`} />
      <rect x={xOf(low)} y={4} width={Math.max(1, xOf(high) - xOf(low))} height={8} rx={2} />
      {value > 0 && <circle cx={xOf(value)} cy={8} r={4} />}
    </svg>
  );
}
