// Dragging a row of a list to another place: it follows the pointer, the others make room.

export interface DragParts {
  event: PointerEvent;
  list: HTMLElement;
  row: HTMLElement;
  /** Puts the row at a place, counted from 0; the list is drawn again before it gives back. */
  place(index: number): void;
  /** Let go. */
  done(): void;
}

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};

export function dragRow({ event, list, row, place, done }: DragParts): void {
  let pulledPx = 0;
  const pull = (px: number): void => {
    pulledPx = px;
    row.style.setProperty('--kb-pull', `${px}px`);
  };
  const slotTop = (): number => row.getBoundingClientRect().top - pulledPx;
  const heldPx = event.clientY - slotTop();
  const follow = ({ clientY }: PointerEvent): void => {
    const middle = clientY - heldPx + row.offsetHeight / 2;
    const others = [...list.children].filter((other) => other !== row);
    const index = others.filter((other) => middleOf(other) < middle).length;
    if (index !== [...list.children].indexOf(row)) {
      place(index);
      row.scrollIntoView({ block: 'nearest' });
    }
    pull(clientY - heldPx - slotTop());
  };
  // The list holds the pointer: a row that changes its place in the document would lose it.
  list.setPointerCapture(event.pointerId);
  row.classList.add('held');
  list.addEventListener('pointermove', follow);
  list.addEventListener(
    'lostpointercapture',
    () => {
      list.removeEventListener('pointermove', follow);
      row.classList.remove('held');
      pull(0);
      done();
    },
    { once: true },
  );
}
