// The journey map from top to bottom, for narrow screens: the bands in a lane at the left, the words beside them.

import type { Problem } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { countText, figureText } from '../../../texts/numbers';
import { shareText } from '../../../texts/shareText';
import { isKnownStage, stageText } from '../../../texts/stages';
import { calloutLines, shortLine } from './calloutLines';
import { MIN_ANSWERS } from './curveOf';
import { factsOf, timeLine } from './factsOf';
import { fitText } from './fitText';
import { PinMark } from './PinMark';
import { type Pin } from './pinsOf';
import { pressable } from './pressable';
import { type Block, LANE, TEXT_X, tallLayout } from './tallLayout';
import type { MapProps } from './WideMap';

/** Below the band of a stage: mean and interval on a line from 0 to 100. */
function Score({ block: { stage, y }, width }: { block: Block; width: number }) {
  const { satisfaction } = stage;
  const room = width - TEXT_X - 84;
  const xOf = (score: number): number => TEXT_X + 76 + (score / 100) * room;
  const at = y.score;
  if (!satisfaction || satisfaction.n < MIN_ANSWERS) {
    return (
      <text class="map-small map-muted" x={TEXT_X} y={at}>
        {`${words.satisfaction}: ${words.few}`}
      </text>
    );
  }
  const { mean, low, high, n } = satisfaction;
  return (
    <g class="map-curve">
      <text class="map-small map-muted" x={TEXT_X} y={at}>
        {words.satisfaction}
      </text>
      <path class="map-line" d={`M${xOf(0)} ${at - 4}H${xOf(100)}`} />
      <rect
        class="map-interval"
        x={xOf(low ?? mean)}
        y={at - 9}
        width={xOf(high ?? mean) - xOf(low ?? mean)}
        height={10}
      />
      <circle class="map-dot" cx={xOf(mean)} cy={at - 4} r={4} />
      <text class="map-small map-muted" x={TEXT_X} y={at + 16}>
        {`${figureText(Math.round(mean))} of 100 · n = ${countText(n)}`}
      </text>
    </g>
  );
}

function PinLine({ pin, y, width, onPin }: { pin: Pin; y: number; width: number; onPin(problem: Problem): void }) {
  const [title] = calloutLines(pin.problem);
  return (
    <g class="map-callout">
      <PinMark pin={pin} x={TEXT_X + 12} y={y - 1} onOpen={onPin} />
      <text class={pin.isSure ? 'map-text map-strong map-bad' : 'map-text'} x={TEXT_X + 34} y={y - 4}>
        {fitText(title, width - TEXT_X - 34, 15)}
      </text>
      <text class="map-small map-muted" x={TEXT_X + 34} y={y + 12}>
        {fitText(shortLine(pin.problem), width - TEXT_X - 34, 12)}
      </text>
    </g>
  );
}

function BlockFacts({ block, width }: { block: Block; width: number }) {
  let line = 0;
  const place = (): number => block.y.facts + 17 * line++;
  const time = timeLine(block.stage);
  return (
    <g class="map-facts">
      {time && (
        <text class="map-small" x={TEXT_X} y={place()}>
          {time}
        </text>
      )}
      {factsOf(block.stage).map(({ name, lines }) => (
        <text key={name} class="map-small map-muted" x={TEXT_X} y={place()}>
          {fitText(`${name}: ${lines.map(({ text, count }) => `${text} ${count}`).join(', ')}`, width - TEXT_X, 12)}
        </text>
      ))}
    </g>
  );
}

interface BlockProps {
  block: Block;
  width: number;
  onPin(problem: Problem): void;
  onStage(stage: string): void;
}

function StageBlock({ block, width, onPin, onStage }: BlockProps) {
  const { stage, y, band, inWidth, ribbon, fall, pins, outline, other } = block;
  const own = isKnownStage(stage.stage) ? stage.stage : 'own';
  const name = stageText(stage.stage);
  const passed = stage.reached - stage.visits;
  return (
    <g class={`map-stage stage-${own}`}>
      {ribbon && <path class="map-ribbon" d={ribbon} />}
      {fall && <path class="map-fall" d={fall} />}
      <g class="map-band" {...pressable(() => onStage(stage.stage))} aria-label={words.stageOpen(name)}>
        <rect class="map-passed" x={0} y={y.top} width={Math.max(1, band)} height={44} rx={2} />
        <rect class="map-there" x={0} y={y.top} width={Math.max(1, inWidth)} height={44} rx={2} />
      </g>
      <text class="map-name" x={TEXT_X} y={y.top + 15}>
        {name}
      </text>
      <text class="map-small map-muted" x={TEXT_X} y={y.top + 34}>
        {words.visits(stage.visits)}
        {passed > 0 && ` · ${words.passed(passed)}`}
      </text>
      {outline !== undefined && <path class="map-outline" d={`M${outline} ${y.top - 4}v52`} />}
      <Score block={block} width={width} />
      {pins.map((pin, index) => (
        <PinLine key={pin.problem.name} pin={pin} y={y.pins + index * 40} width={width} onPin={onPin} />
      ))}
      <BlockFacts block={block} width={width} />
      {fall && (
        <text class="map-small map-strong" x={TEXT_X} y={y.left}>
          {words.left(shareText(stage.left, stage.reached))}
          <tspan class="map-muted map-plain">
            {` · ${words.visits(stage.left)}`}
            {other && ` · ${words.wasLeft(shareText(other.left, other.reached))}`}
          </tspan>
        </text>
      )}
    </g>
  );
}

export function TallMap({ journey, other, title, subtitle, against, width, picture, onPin, onStage }: MapProps) {
  const { blocks, height } = tallLayout(journey, other);
  return (
    <svg
      ref={picture}
      class="journey-map"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={words.mapLabel}
    >
      <text class="map-title" x={0} y={22}>
        {fitText(title, width, 20)}
      </text>
      <text class="map-small map-muted" x={0} y={44}>
        {fitText(subtitle, width, 12)}
      </text>
      {against && (
        <text class="map-small map-muted" x={0} y={60}>
          {words.against(against)}
        </text>
      )}
      <path class="map-line" d={`M${LANE + 8} 76V${height - 8}`} />
      {blocks.map((block) => (
        <StageBlock key={block.stage.stage} block={block} width={width} onPin={onPin} onStage={onStage} />
      ))}
    </svg>
  );
}
