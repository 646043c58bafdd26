// Where everything stands on the wide map: stages from left to right, flows that thin, leavers that fall away below.

import type { Journey, JourneyStage } from '../../../readings/journey';
import { problemTitle } from '../../../texts/problemText';
import { lineCount } from './factsOf';
import { widthOf } from './fitText';
import { type Pin, pinsOf } from './pinsOf';

export interface PlacedPin extends Pin {
  x: number;
}

/** A problem told in words above its pin. */
export interface Callout {
  pin: PlacedPin;
  x: number;
  y: number;
  /** The width that there is for the words. */
  room: number;
}

export interface Column {
  stage: JourneyStage;
  /** The left edge of the band, and of the words of the stage. */
  x: number;
  middle: number;
  /** Visits that came this far, those that were here, and those that go on, as heights. */
  height: number;
  inHeight: number;
  nextHeight: number;
  /** The same of what it is compared with, in its own share. */
  otherHeight: number | undefined;
  other: JourneyStage | undefined;
  ribbon: string | undefined;
  fall: string | undefined;
  fallX: number;
  pins: PlacedPin[];
  more: number;
}

export interface WideLayout {
  width: number;
  height: number;
  bandWidth: number;
  pitch: number;
  columns: Column[];
  callouts: Callout[];
  /** From top to bottom. */
  y: { head: number; high: number; low: number; pins: number; bands: number; falls: number; facts: number };
}

const AXIS = 34;
const BANDS = 200;
const CURVE = 84;
const CALLOUT = 62;
const TITLE_SIZE = 14;
const LINE = 18;
const PIN_GAP = 5;

/** The upper part flows on, the lower part bends down and away, as wide as it is many. */
function fallPath(x: number, from: number, to: number, end: number, room: number): string {
  const width = Math.min(to - from, room);
  const [left, right] = [x + 10, x + 10 + width];
  return (
    `M${x} ${from}C${x + width * 0.7 + 6} ${from} ${right} ${from + width * 0.4 + 6} ${right} ${Math.max(from + width + 12, to)}` +
    `L${right} ${end}L${left} ${end}L${left} ${to + 12}C${left} ${to + 5} ${x + 6} ${to} ${x} ${to}Z`
  );
}

function placePins(pins: Pin[], x: number): PlacedPin[] {
  let at = x;
  return pins.map((pin) => {
    const placed = { ...pin, x: at + pin.radius };
    at += pin.radius * 2 + PIN_GAP;
    return placed;
  });
}

interface Told {
  pin: PlacedPin;
  x: number;
  row: number;
}

/** Words that would run into those at their right stand a row higher: so no line to a pin crosses a word. */
function rowsOf(columns: Pick<Column, 'pins' | 'x'>[]): Told[] {
  const starts: number[] = [];
  return [...columns].reverse().flatMap(({ pins, x }) =>
    pins
      .filter(({ isTold }) => isTold)
      .map((pin) => {
        const end = x + widthOf(problemTitle(pin.problem), TITLE_SIZE);
        const free = starts.findIndex((start) => end + 16 <= start);
        const row = free < 0 ? starts.length : free;
        starts[row] = x;
        return { pin, x, row };
      }),
  );
}

/**
 * @param width in pixels, so that letters are as large as they are elsewhere
 * @param other what it is compared with; each is drawn as shares of its own visits
 */
export function wideLayout(journey: Journey, other: Journey | undefined, width: number): WideLayout {
  const { stages, items } = journey;
  const all = Math.max(1, stages[0]?.reached ?? journey.visits);
  const otherAll = Math.max(1, other?.stages[0]?.reached ?? 1);
  const pitch = (width - AXIS) / Math.max(1, stages.length);
  const bandWidth = Math.min(96, pitch * 0.5);
  const pinned = pinsOf(stages, items);
  const high = 158;
  const low = high + CURVE;
  const places = stages.map((stage, index) => ({
    x: AXIS + index * pitch,
    pins: placePins(pinned.get(stage.stage)?.pins ?? [], AXIS + index * pitch),
  }));
  const told = rowsOf(places);
  const rows = told.length ? 1 + Math.max(...told.map(({ row }) => row)) : 0;
  const pins = low + 40 + rows * CALLOUT + 18;
  const bands = pins + 34;
  const falls = bands + BANDS + 22;
  const y = { head: 84, high, low, pins, bands, falls, facts: falls + 62 };

  const columns = stages.map((stage, index): Column => {
    const x = AXIS + index * pitch;
    const next = stages[index + 1];
    const goesOn = next && !next.isAside ? next.reached : 0;
    const [height, nextHeight] = [(stage.reached / all) * BANDS, (goesOn / all) * BANDS];
    const edge = x + bandWidth;
    const there = other?.stages.find((one) => one.stage === stage.stage);
    const isLeft = stage.left > 0;
    return {
      stage,
      x,
      middle: x + bandWidth / 2,
      height,
      inHeight: (stage.visits / all) * BANDS,
      nextHeight,
      other: there,
      otherHeight: there && (there.reached / otherAll) * BANDS,
      ribbon: goesOn
        ? `M${edge} ${bands}L${x + pitch} ${bands}L${x + pitch} ${bands + nextHeight}L${edge} ${bands + nextHeight}Z`
        : undefined,
      fall: isLeft ? fallPath(edge, bands + nextHeight, bands + height, falls, pitch - bandWidth - 16) : undefined,
      fallX: edge + 10,
      pins: places[index]!.pins,
      more: pinned.get(stage.stage)?.more ?? 0,
    };
  });
  const callouts = told.map(({ pin, x, row }) => ({ pin, x, y: pins - 34 - row * CALLOUT, room: width - x }));
  const lines = Math.max(0, ...stages.map((stage) => lineCount(stage)));
  return { width, height: y.facts + lines * LINE + 36, bandWidth, pitch, columns, callouts, y };
}
