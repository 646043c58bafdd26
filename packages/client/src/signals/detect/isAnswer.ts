// Whether a change of the page can be the answer to a click.

/** Our own elements, and what a tag manager adds at every click without anything to see. */
const UNSEEN = /^(klankbord-.*|script)$/i;

/**
 * True for a change that a visitor may have seen.
 *
 * @param target name of the node that changed
 * @param nodes names of the nodes that came or went; none for a change of text or attributes
 */
export const isAnswer = (target: string, nodes: string[]): boolean =>
  !UNSEEN.test(target) && (!nodes.length || nodes.some((name) => !UNSEEN.test(name)));
