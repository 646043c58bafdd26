// A text as an id: letters, digits and dashes, which may stand everywhere.

/** @example slugOf('Wie war’s?') // 'wie-war-s' */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
