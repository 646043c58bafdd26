// Making elements: `make('a', { href: '/' }, 'Home')`.

/** An element with attributes, listeners (`onclick` and the like) and children; texts are texts, never HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

/** A label with its input, and room for a message below it. */
export function field(id, label, attributes) {
  return make(
    'p',
    { class: 'field' },
    make('label', { for: id }, label),
    make('input', { id, name: id, 'aria-describedby': `${id}-message`, ...attributes }),
    make('span', { id: `${id}-message`, class: 'message' }),
  );
}
