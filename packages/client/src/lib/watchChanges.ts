// Being told that the page has changed, at most once a frame.

/** Calls back in the frame after changes of the document's elements, and of `attributes`; gives back the stop. */
export function watchChanges(changed: () => void, attributeFilter: string[]): () => void {
  let planned = 0;
  const observer = new MutationObserver(() => {
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      changed();
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter });
  return () => {
    cancelAnimationFrame(planned);
    observer.disconnect();
  };
}
