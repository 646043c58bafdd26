// Surveys drawn at a place that the page has chosen: each waits until its survey is known.

export interface PlacesParts {
  knows(id: string): boolean;
  /** Draws it; gives back what takes it away. */
  draw(element: HTMLElement, id: string, page: boolean): () => void;
  /** There is no such survey, and none is expected any more. */
  missing(id: string): void;
}

export interface Places {
  /** Draws a survey now or as soon as it is known; `page` gives it the room of a whole page. */
  place(element: HTMLElement, id: string, page?: boolean): () => void;
  /** More surveys are known; `isLast` when no more are expected. */
  look(isLast: boolean): void;
  stop(): void;
}

interface Placed {
  id: string;
  draw(): () => void;
  remove?: () => void;
}

export function createPlaces({ knows, draw, missing }: PlacesParts): Places {
  const placed = new Set<Placed>();
  let isComplete = false;
  const attempt = (one: Placed): void => {
    if (one.remove) return;
    if (knows(one.id)) one.remove = one.draw();
    else if (isComplete) missing(one.id);
  };
  return {
    place(element, id, page = false) {
      const one: Placed = { id, draw: () => draw(element, id, page) };
      placed.add(one);
      attempt(one);
      return () => {
        placed.delete(one);
        one.remove?.();
      };
    },
    look(isLast) {
      isComplete ||= isLast;
      placed.forEach(attempt);
    },
    stop() {
      for (const { remove } of placed) remove?.();
      placed.clear();
    },
  };
}
