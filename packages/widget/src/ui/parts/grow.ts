// A text field that grows with what is written in it.

const fit = (field: HTMLTextAreaElement): void => {
  // Firefox ESR and WebKitGTK do not know `field-sizing: content`.
  field.style.setProperty('height', 'auto');
  field.style.setProperty('height', `${field.scrollHeight + 2}px`);
};

const grows = new WeakSet<HTMLTextAreaElement>();

/** A `ref` for a text field; its style sheet says how far it may grow. */
export function grow(field: HTMLTextAreaElement | null): void {
  if (!field || grows.has(field)) return;
  grows.add(field);
  field.addEventListener('input', () => fit(field));
  // What was written before the visitor went back and forth.
  fit(field);
}
