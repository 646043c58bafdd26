// Surveys drawn at a place that the page has chosen: each waits until its survey is known.

export interface PlacesParts {
  knows(id: string): boolean;
  /** Draws it; gives back what takes it away. */
  draw(element: HTMLElement, id: string, page: boolean): Promise<() => void>;
  /** There is no such survey, and none is expected any more. */
  missing(id: string): void;
}

export interface Places {
  /** Draws a survey now or as soon as it is known; `page` gives it the room of a whole page. */
  place(element: HTMLElement, id: string, page?: boolean): () => void;
  /** True where the page has given a survey a place. */
  has(id: string): boolean;
  /** More surveys are known; `isLast` when no more are expected. */
  look(isLast: boolean): void;
  stop(): void;
}

interface Placed {
  id: string;
  draw(): Promise<() => void>;
  isDrawn?: boolean;
  isAway?: boolean;
  remove?: () => void;
}

function take(one: Placed): void {
  one.isAway = true;
  one.remove?.();
}

export function createPlaces({ knows, draw, missing }: PlacesParts): Places {
  const placed = new Set<Placed>();
  let isComplete = false;
  const attempt = (one: Placed): void => {
    if (one.isDrawn) return;
    if (!knows(one.id)) return isComplete ? missing(one.id) : undefined;
    one.isDrawn = true;
    one.draw().then(
      (remove) => {
        one.remove = remove;
        if (one.isAway) remove();
      },
      // The interface that cannot be fetched is told where it is fetched.
      () => 0,
    );
  };
  return {
    place(element, id, page = false) {
      const one: Placed = { id, draw: () => draw(element, id, page) };
      placed.add(one);
      attempt(one);
      return () => {
        placed.delete(one);
        take(one);
      };
    },
    has: (id) => [...placed].some((one) => one.id === id),
    look(isLast) {
      isComplete ||= isLast;
      placed.forEach(attempt);
    },
    stop() {
      placed.forEach(take);
      placed.clear();
    },
  };
}
