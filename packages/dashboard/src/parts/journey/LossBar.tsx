// How many orders are lost, with the whole interval and the line of none, on a scale that all of a list share.

/** The ends of the scale. */
export interface LossScale {
  least: number;
  most: number;
}

interface Props {
  low: number;
  value: number;
  high: number;
  scale: LossScale;
}

const WIDTH = 160;
/** Room for half a point. */
const EDGE = 4;

/** Wide enough for every row, and for none. */
export function lossScale(losses: { low: number; value: number; high: number }[]): LossScale {
  const ends = losses.flatMap(({ low, value, high }) => [low, value, high]);
  return { least: Math.min(0, ...ends), most: Math.max(1, ...ends) };
}

/** The figures stand beside it in words. */
export function LossBar({ low, value, high, scale: { least, most } }: Props) {
  const xOf = (loss: number): number => EDGE + ((loss - least) / (most - least)) * (WIDTH - 2 * EDGE);
  return (
    <svg
      class={low > 0 ? 'loss loss-sure' : 'loss'}
      viewBox={`0 0 ${WIDTH} 16`}
      width={WIDTH}
      height="16"
      aria-hidden="true"
    >
      <rect x={xOf(low)} y={4} width={Math.max(1, xOf(high) - xOf(low))} height={8} rx={2} />
      <path class="loss-none" d={`M${xOf(0)} 0V16`} />
      <circle cx={xOf(value)} cy={8} r={4} />
    </svg>
  );
}
