// The element that has the focus, also inside shadow roots and frames of the same origin.

export function focusedElement(): Element | null {
  let found = document.activeElement;
  for (;;) {
    const inner =
      found?.shadowRoot?.activeElement ?? (found as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) return found;
    found = inner;
  }
}
