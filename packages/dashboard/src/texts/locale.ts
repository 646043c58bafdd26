// The language that dates and numbers are written in: the reader's kind of English, since the words are English.

const asked = typeof navigator === 'undefined' ? [] : navigator.languages;

export const locale: string = asked.find((language) => /^en\b/i.test(language)) ?? 'en-GB';
