// Several questions on one page: the ids that their views share are made each one's own.

const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby'];

/**
 * Adds the question's place to its ids and to what refers to them, after every drawing; the first question keeps them
 * as they are. Views need not know how many questions stand around them.
 *
 * @param index from 0
 * @example tellApart(element, 1) // id="question" becomes id="question-2"
 */
export function tellApart(element: Element | null, index: number): void {
  if (!element || !index) return;
  const end = `-${index + 1}`;
  for (const name of REFERENCES) {
    for (const one of element.querySelectorAll(`[${name}]`)) {
      const names = one.getAttribute(name)!.split(' ');
      one.setAttribute(name, names.map((id) => (id.endsWith(end) ? id : id + end)).join(' '));
    }
  }
}
