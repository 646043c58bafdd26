// One stage of the wide map: its band, what flows on, who falls away, its pins, and what is known of it.

import type { Problem } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { countText } from '../../../texts/numbers';
import { shareText } from '../../../texts/shareText';
import { isKnownStage, stageText } from '../../../texts/stages';
import { factsOf, timeLine } from './factsOf';
import { fitText } from './fitText';
import { PinMark } from './PinMark';
import { pressable } from './pressable';
import type { Column, WideLayout } from './wideLayout';

interface Props {
  column: Column;
  layout: WideLayout;
  onPin(problem: Problem): void;
  onStage(stage: string): void;
}

function Facts({ column: { stage, x }, layout }: { column: Column; layout: WideLayout }) {
  const room = layout.pitch - 20;
  const time = timeLine(stage);
  let line = 0;
  const place = (): number => layout.y.facts + 18 * line++;
  return (
    <g class="map-facts">
      {time && (
        <text class="map-small map-strong" x={x} y={place()}>
          {time}
        </text>
      )}
      {factsOf(stage).map(({ name, lines }) => (
        <g key={name}>
          <text class="map-small map-muted" x={x} y={place() + 4}>
            {name}
          </text>
          {lines.map(({ text, count, isBad }) => (
            <text key={text} class={isBad ? 'map-small map-bad' : 'map-small'} x={x} y={place() + 4}>
              <title>{`${text}: ${words.visits(Number(count.replaceAll(/\D/g, '')))}`}</title>
              {fitText(text, room - 7 * count.length - 10, 12)}
              <tspan class="map-muted"> {count}</tspan>
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** Under the bands: who left, and at the end who ordered. */
function Leavers({ column, layout }: { column: Column; layout: WideLayout }) {
  const { stage, other, x, fallX, fall, height, otherHeight = 0 } = column;
  const y = layout.y.falls;
  if (stage.stage === 'purchase') {
    const share = shareText(stage.reached, layout.columns[0]!.stage.reached);
    return (
      <text class="map-text map-strong map-good" x={x} y={layout.y.bands + Math.max(height, otherHeight) + 20}>
        {words.boughtShare(share)}
      </text>
    );
  }
  if (!fall) return null;
  return (
    <>
      <text class="map-text map-strong" x={fallX} y={y + 16}>
        {words.left(shareText(stage.left, stage.reached))}
      </text>
      <text class="map-small map-muted" x={fallX} y={y + 32}>
        {words.visits(stage.left)}
        {other && ` · ${words.wasLeft(shareText(other.left, other.reached))}`}
      </text>
    </>
  );
}

export function StageColumn({ column, layout, onPin, onStage }: Props) {
  const { stage, x, height, inHeight, otherHeight, ribbon, fall, pins, more } = column;
  const { y, bandWidth } = layout;
  const own = isKnownStage(stage.stage) ? stage.stage : 'own';
  const passed = stage.reached - stage.visits;
  const name = stageText(stage.stage);
  const last = pins.at(-1);
  return (
    <g class={`map-stage stage-${own}`}>
      {ribbon && <path class="map-ribbon" d={ribbon} />}
      {fall && <path class="map-fall" d={fall} />}
      {pins.map((pin) => (
        <path key={pin.problem.name} class="map-stem" d={`M${pin.x} ${y.pins + pin.radius}V${y.bands}`} />
      ))}
      <g class="map-band" {...pressable(() => onStage(stage.stage))} aria-label={words.stageOpen(name)}>
        <title>{words.stageOpen(name)}</title>
        <rect class="map-passed" x={x} y={y.bands} width={bandWidth} height={Math.max(1, height)} rx={2} />
        <rect class="map-there" x={x} y={y.bands} width={bandWidth} height={Math.max(1, inHeight)} rx={2} />
      </g>
      <text class="map-name" x={x} y={y.head}>
        {fitText(name, layout.pitch - 8, 16)}
      </text>
      <text class="map-small map-muted" x={x} y={y.head + 17}>
        {words.visits(stage.visits)}
        {passed > 0 && ` · ${words.passed(passed)}`}
      </text>
      {otherHeight !== undefined && (
        <path class="map-outline" d={`M${x - 5} ${y.bands + otherHeight}H${x + bandWidth + 5}`} />
      )}
      <Leavers column={column} layout={layout} />
      {pins.map((pin) => (
        <PinMark key={pin.problem.name} pin={pin} x={pin.x} y={y.pins} onOpen={onPin} />
      ))}
      {more > 0 && last && (
        <a href="#problems" class="map-more" aria-label={words.moreBelow(more)}>
          <title>{words.moreBelow(more)}</title>
          <rect class="map-touch" x={last.x + last.radius} y={y.pins - 12} width={32} height={24} />
          <text class="map-small" x={last.x + last.radius + 6} y={y.pins + 4}>
            +{countText(more)}
          </text>
        </a>
      )}
      <Facts column={column} layout={layout} />
    </g>
  );
}
