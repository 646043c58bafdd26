// Where several quick clicks, or one without an effect that can be seen, are how a thing is used.

import { isRepeatable } from './detect/isRepeatable';

const MEDIA = 'video,audio,canvas,[role=spinbutton]';
/** They keep a state of their own; `.gm-style` is Google's map. */
const OWN_STATE = `${MEDIA},input:not([type=submit],[type=button]),select,textarea,label,summary,[contenteditable],[role=slider],[role=grid],[role=gridcell],[aria-roledescription=carousel],.gm-style`;
const STEPPED = `${MEDIA},[type=number]`;

/** True for steppers, calendars, carousels, media, maps, sliders and games. */
export function isMeantOften(path: Element[], control: Element): boolean {
  if (path.some((element) => element.matches(OWN_STATE))) return true;
  const parent = control.parentElement;
  const label = control.textContent!.trim();
  const names = [control, parent].map((one) => one && one.localName + one.getAttribute('class')).join(' ');
  const steered = document.getElementById(control.getAttribute('aria-controls')!);
  return (
    isRepeatable(names, label) ||
    !!steered?.matches(STEPPED) ||
    // A button without words beside a number or a film: plus, minus, louder, on.
    (!label && !!parent?.parentElement?.querySelector(STEPPED))
  );
}
