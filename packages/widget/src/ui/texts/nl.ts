// The words of the interface in Dutch.

export const texts: Record<string, string> = {};
