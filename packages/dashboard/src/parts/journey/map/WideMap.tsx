// The journey map from left to right, as one drawing.

import type { Ref } from 'preact';
import type { Journey, Problem } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { calloutLines } from './calloutLines';
import { Curve } from './Curve';
import { fitText } from './fitText';
import { StageColumn } from './StageColumn';
import { type Callout, wideLayout } from './wideLayout';

export interface MapProps {
  journey: Journey;
  other: Journey | undefined;
  title: string;
  subtitle: string;
  /** What it is compared with. */
  against: string | undefined;
  width: number;
  picture: Ref<SVGSVGElement>;
  onPin(problem: Problem): void;
  onStage(stage: string): void;
}

function CalloutText({ callout: { pin, x, y, room }, pinsY }: { callout: Callout; pinsY: number }) {
  const [title, bought, expected] = calloutLines(pin.problem);
  return (
    <g class="map-callout">
      <path class="map-leader" d={`M${pin.x} ${pinsY - pin.radius}V${y + 8}`} />
      <text class="map-text map-strong map-bad" x={x} y={y - 34}>
        <title>{title}</title>
        {fitText(title, room, 14)}
      </text>
      <text class="map-small" x={x} y={y - 17}>
        {bought}
      </text>
      <text class="map-small" x={x} y={y - 1}>
        {expected}
      </text>
    </g>
  );
}

export function WideMap({ journey, other, title, subtitle, against, width, picture, onPin, onStage }: MapProps) {
  const layout = wideLayout(journey, other, width);
  return (
    <svg
      ref={picture}
      class="journey-map"
      viewBox={`0 0 ${width} ${layout.height}`}
      width={width}
      height={layout.height}
      role="group"
      aria-label={words.mapLabel}
    >
      <text class="map-title" x={0} y={22}>
        {title}
      </text>
      <text class="map-text map-muted" x={0} y={44}>
        {[subtitle, against && words.against(against)].filter(Boolean).join(' · ')}
      </text>
      <Curve layout={layout} />
      {layout.columns.map((column) => (
        <StageColumn key={column.stage.stage} column={column} layout={layout} onPin={onPin} onStage={onStage} />
      ))}
      {layout.callouts.map((callout) => (
        <CalloutText key={callout.pin.problem.name} callout={callout} pinsY={layout.y.pins} />
      ))}
      <text class="map-small map-muted" x={0} y={layout.height - 4}>
        {words.legendPin}
      </text>
    </svg>
  );
}
