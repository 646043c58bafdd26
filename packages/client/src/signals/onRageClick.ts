// Notices clicks of anger: several quick ones on the same spot.

import { clickPath, findControl, hasSelection } from './clickPath';
import { describeElement } from './describeElement';
import { createBurst } from './detect/createBurst';
import { isMeantOften } from './isMeantOften';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

/** Pixels between down and up from which it was a drag; Windows takes 4 by default, fingers need a little more. Our choice. */
const DRAG_PX = 6;

/**
 * Three clicks within a second inside 24 pixels, but not where that is how a thing is used.
 *
 * @example createClient({ site, endpoint, signals: [onRageClick()] })
 */
export const onRageClick = (): Signal => (report) => {
  const isRage = createBurst();
  let down: PointerEvent | undefined;
  return watchWindow(report, {
    pointerdown(event: PointerEvent) {
      down = event;
    },
    click(event: MouseEvent) {
      const { clientX: x, clientY: y, timeStamp: at } = event;
      const path = clickPath(event);
      const control = findControl(path) ?? path[0];
      const isDrag = down && Math.hypot(x - down.clientX, y - down.clientY) > DRAG_PX;
      // `detail` is 0 where a key has clicked: keys repeat by themselves.
      if (!control || !event.detail || isDrag || hasSelection() || isMeantOften(path, control)) return;
      if (isRage({ x, y, at })) report('rage_click', { target: describeElement(control) });
    },
  });
};
