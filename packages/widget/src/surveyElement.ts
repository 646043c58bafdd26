// `<klankbord-survey survey="id">`: a survey at the place in the page where its author put it.

/** Draws a survey in an element; gives back what takes it away. */
export type Place = (element: HTMLElement, id: string) => () => void;

const TAG = 'klankbord-survey';
const drawn = new Map<HTMLElement, (() => void) | undefined>();
let place: Place | undefined;

function take(element: HTMLElement): void {
  drawn.get(element)?.();
  drawn.delete(element);
}
function draw(element: HTMLElement): void {
  take(element);
  drawn.set(element, place?.(element, element.getAttribute('survey') ?? 'feedback'));
}

/**
 * Draws every element of that name, those that are there and those to come. A name can be registered only once in a
 * page and never be taken back: after the stop, elements wait for the next widget.
 */
export function offerElement(given: Place): () => void {
  place = given;
  if (customElements.get(TAG)) [...drawn.keys()].forEach(draw);
  else {
    // The one class of ours: the platform knows no other way. Made here, because on a server there is no HTMLElement.
    customElements.define(
      TAG,
      class extends HTMLElement {
        static get observedAttributes(): string[] {
          return ['survey'];
        }
        connectedCallback(): void {
          draw(this);
        }
        disconnectedCallback(): void {
          take(this);
        }
        attributeChangedCallback(): void {
          // At first it is told before the element is connected.
          if (drawn.has(this)) draw(this);
        }
      },
    );
  }
  return () => {
    place = undefined;
    [...drawn.keys()].forEach(draw);
  };
}
