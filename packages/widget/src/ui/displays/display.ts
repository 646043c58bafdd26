// What every display gives: an element to draw in, and the way onto the screen and off it.

export interface Display {
  /** Empty, and already in the page: it knows where the focus was when it is opened. */
  element: HTMLElement;
  /** The root that it stands in. */
  root: ShadowRoot;
  /** The role of the card; none where the element is a dialog itself. */
  role?: 'dialog' | 'group';
  /** Part of the page: it stays after the thanks. */
  isStill?: boolean;
  open(): void;
  remove(): void;
}
