// Pulling a sheet down by its grab line closes it; the close button does the same for everybody else.

/** Pixels after which letting go means away. */
const AWAY_PX = 64;

export function dragAway(element: HTMLElement, leave: () => void): void {
  element.addEventListener('pointerdown', ({ target, pointerId, clientY }) => {
    const grab = target as Element;
    if (!grab.matches('.grab')) return;
    let pulledPx = 0;
    const pull = (px: number): void => {
      pulledPx = Math.max(0, px);
      element.style.setProperty('--kb-drag', `${pulledPx}px`);
    };
    const follow = (event: Event): void => pull((event as PointerEvent).clientY - clientY);
    grab.setPointerCapture(pointerId);
    grab.addEventListener('pointermove', follow);
    grab.addEventListener(
      'lostpointercapture',
      () => {
        grab.removeEventListener('pointermove', follow);
        if (pulledPx > AWAY_PX) leave();
        else pull(0);
      },
      { once: true },
    );
  });
}
