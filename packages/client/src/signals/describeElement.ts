// An element in a few signs that a developer finds it by, and never its text.

const MAX_LENGTH = 80;

/**
 * Tag, id, role and `data-kb-track`.
 *
 * @example describeElement(button) // 'button[id=pay][data-kb-track=add_payment_info]'
 */
export const describeElement = (element: Element): string =>
  // By attribute: `form.id` is a field where a form has a field of that name.
  ['id', 'role', 'data-kb-track']
    .reduce((told, name) => {
      const value = element.getAttribute(name);
      return value ? `${told}[${name}=${value}]` : told;
    }, element.localName)
    .slice(0, MAX_LENGTH);
