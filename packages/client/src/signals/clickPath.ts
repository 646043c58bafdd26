// What a click of the visitor went through, from the inside out.

/** Elements that are there to be clicked. */
const CONTROL = 'a,button,[role=button],[role=link],[role=tab],[role=menuitem],[onclick],[type=submit],[type=button]';

/** True for the elements that Klankbord itself adds to a page. */
export const isOurs = (node: Node | null): boolean => /^klankbord-/i.test(node?.nodeName ?? '');

/**
 * The elements under a click, innermost first and through open shadow roots, without `html` and `body`.
 * None where a script clicked, or where it was one of our own elements.
 */
export function clickPath(event: Event): Element[] {
  const path = event
    .composedPath()
    .filter((node): node is Element => node instanceof Element && !node.matches('html,body'));
  return event.isTrusted && !path.some(isOurs) ? path : [];
}

export const findControl = (path: Element[]): Element | undefined => path.find((element) => element.matches(CONTROL));

/** True where the visitor has marked some text: that click meant the text. */
export const hasSelection = (): boolean => getSelection()?.isCollapsed === false;
