// Texts that the database engine can take.

/** Half a character (a lone surrogate) is no UTF-8: the engine ends the process when it meets one. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
