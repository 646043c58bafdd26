// Two lists as one: each id once, in order.

export const byId = <T extends { id?: string }>(a: T[], b: T[]): T[] =>
  [...new Map([...a, ...b].map((one) => [one.id, one])).values()].sort((x, y) => (x.id! < y.id! ? -1 : 1));
