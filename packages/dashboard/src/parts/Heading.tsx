// The heading of a page: sets the title of the window and takes the focus after a navigation.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../texts/words';

let navigations = 0;

interface Props {
  /** Title of the window, most particular first. */
  title: string[];
  class?: string;
  children: ComponentChildren;
}

/** The first page of a visit leaves the focus to the browser; a list chosen from (the site switch) keeps it. */
const mayTakeFocus = (): boolean => navigations > 0 && !(document.activeElement instanceof HTMLSelectElement);

export function Heading({ title, children, class: name = '' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = [...title, words.product].join(' · ');

  useEffect(() => {
    if (mayTakeFocus()) heading.current?.focus({ preventScroll: true });
    navigations += 1;
  }, []);
  useEffect(() => {
    document.title = text;
  }, [text]);

  return (
    <h1 ref={heading} tabIndex={-1} class={name}>
      {children}
    </h1>
  );
}
