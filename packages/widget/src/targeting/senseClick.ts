// Senses that the visitor has just clicked, with a pointer or a key.

import { type Sense, senseEvent } from './senseEvent';

/** Milliseconds in which what was clicked is still awaited: our choice. */
const AWAITED_MS = 3000;

export const senseClick = (): Sense => senseEvent('click', AWAITED_MS);
