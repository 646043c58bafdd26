// The name of a form or a field, as its developer wrote it.

const MAX_LENGTH = 64;

/** `name`, else `id`, else what `autocomplete` says it is, else the tag. Never what is in it. */
export const nameField = (element: Element): string =>
  // By attribute: `form.name` is a field where a form has a field of that name.
  (
    element.getAttribute('name') ||
    element.getAttribute('id') ||
    element.getAttribute('autocomplete')?.replace(/^o(n|ff)$/, '') ||
    element.localName
  ).slice(0, MAX_LENGTH);
