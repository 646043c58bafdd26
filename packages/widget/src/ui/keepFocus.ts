// Where the focus was before it came into the card, so that it can go back there; and where it goes inside.

export interface FocusKeeper {
  isInside(): boolean;
  /** To what is asked: the chosen score, the first one, or the first field that is wrong or empty. */
  enter(): void;
  giveBack(): void;
}

/** The element with the focus, also inside open shadow roots. */
function findFocus(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** A field would call up the keyboard of a phone over the question: there the question takes the focus. */
function findEntrance(element: HTMLElement): HTMLElement | null {
  const find = (selector: string): HTMLElement | null => element.querySelector(selector);
  const first = (part: string): HTMLElement | null =>
    find(`${part} input:checked`) ?? find(`${part} :is(input,select,textarea,.move[aria-disabled=false])`);
  // What is wrong first: a field itself, or a group with controls in it.
  const wrong = find('form [aria-invalid=true]');
  const control = wrong?.matches('.field') ? wrong : ((wrong && first('form [aria-invalid=true]')) ?? first('.page'));
  const callsKeyboard = control?.matches('.field') && matchMedia('(pointer: coarse)').matches;
  return control && !callsKeyboard ? control : find('#question');
}

/** @param element our layer; made, but without the focus as yet */
export function keepFocus(root: ShadowRoot, element: HTMLElement): FocusKeeper {
  let from = findFocus();
  element.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !element.contains(relatedTarget)) from = relatedTarget;
  });
  return {
    isInside: () => element.contains(root.activeElement),
    enter: () => findEntrance(element)?.focus({ preventScroll: true }),
    giveBack() {
      (from as HTMLElement | null)?.focus({ preventScroll: true });
      // Safari does not give a clicked button the focus, and what had it may be gone: then the launcher is nearest.
      if (from === document.body || findFocus() !== from) root.querySelector<HTMLElement>('.launcher')?.focus();
    },
  };
}
