// Senses that a video is playing that somebody may be watching.

/** What plays without sound and without end is decoration: shops have it behind their headings. */
export const senseVideo = (): boolean =>
  [...document.querySelectorAll('video')].some(
    ({ paused, ended, muted, loop, readyState }) => !paused && !ended && readyState > 1 && !(muted && loop),
  );
