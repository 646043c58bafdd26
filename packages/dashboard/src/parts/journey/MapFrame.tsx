// The journey map in its frame: wide or tall by the room there is, with what saves it as a picture.

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Journey, Problem } from '../../readings/journey';
import { journeyWords as words } from '../../texts/journeyWords';
import { savePng, saveSvg } from './map/savePicture';
import { TallMap } from './map/TallMap';
import { useWidth } from './map/useWidth';
import { WideMap } from './map/WideMap';

/** Below it the words of six stages do not stand beside each other. */
const WIDE = 760;

interface Props {
  journey: Journey;
  other: Journey | undefined;
  title: string;
  subtitle: string;
  against: string | undefined;
  /** Of the saved file, without its ending. */
  fileName: string;
  /** What saves the stages as a table. */
  children: ComponentChildren;
  onPin(problem: Problem): void;
  onStage(stage: string): void;
}

export function MapFrame({ fileName, children, ...map }: Props) {
  const [frame, width] = useWidth();
  const picture = useRef<SVGSVGElement>(null);
  const [failed, setFailed] = useState(false);
  const Map = width >= WIDE ? WideMap : TallMap;
  const save = (how: (map: SVGSVGElement, name: string) => void | Promise<void>): void => {
    if (!picture.current) return;
    setFailed(false);
    Promise.resolve(how(picture.current, fileName)).catch(() => setFailed(true));
  };
  return (
    <section class="card map-card">
      <div ref={frame} class="map-frame">
        {width > 0 && <Map {...map} width={width} picture={picture} />}
      </div>
      <div class="map-tools">
        <button type="button" class="quiet-button" onClick={() => save(saveSvg)}>
          {words.exportSvg}
        </button>
        <button type="button" class="quiet-button" onClick={() => save(savePng)}>
          {words.exportPng}
        </button>
        {failed && <span role="alert">{words.exportFailed}</span>}
        {children}
      </div>
    </section>
  );
}
