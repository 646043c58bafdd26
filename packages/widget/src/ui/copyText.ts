// Putting a text on the clipboard.

/** False where the page is not secure, or the browser or its user refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
