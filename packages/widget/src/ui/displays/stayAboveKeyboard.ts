// Keeps what stands at the bottom above the keyboard of the screen, which covers the page without moving it.

/** Sets `--kb-lift` and `--kb-room` until the function it gives is called. */
export function stayAboveKeyboard(element: HTMLElement): () => void {
  const view = window.visualViewport;
  if (!view) return () => undefined;
  const follow = (): void => {
    // Zoomed in by the fingers, the visitor moves the view; following it would make the card jump.
    const isZoomed = view.scale > 1.01;
    const liftPx = isZoomed ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
    element.style.setProperty('--kb-lift', `${liftPx}px`);
    element.style.setProperty('--kb-room', isZoomed ? '100vh' : `${view.height}px`);
  };
  follow();
  view.addEventListener('resize', follow);
  view.addEventListener('scroll', follow);
  return () => {
    view.removeEventListener('resize', follow);
    view.removeEventListener('scroll', follow);
  };
}
