// Whether an address that stands in markup is the page's own.

const parse = (address: string, page: string): URL | undefined => {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
};
const bare = (host: string): string => host.replace(/^www\./, '');
const pathOf = ({ host, pathname }: URL): string => bare(host) + pathname.replace(/\/+$/, '');

/** The host of an address as it stands on a page, without `www.`. */
export const hostOf = (address: string, page: string): string => bare(parse(address, page)?.host ?? '');

/**
 * How well an address fits the page's: 0 for not at all, else 1 and one more for each name in its query that the page has
 * too. Host and path must be the same, but for `www.` and a last slash; a fragment says nothing, and what the page has
 * more in its query (campaigns) does no harm.
 *
 * @example matchAddress('/p/42?color=red', 'https://shop.example/p/42?color=red&utm_source=mail') // 2
 */
export function matchAddress(address: string, page: string): number {
  const one = parse(address, page);
  const other = parse(page, page);
  if (!one || !other || pathOf(one) !== pathOf(other)) return 0;
  const wanted = [...one.searchParams];
  return wanted.every(([name, value]) => other.searchParams.get(name) === value) ? 1 + wanted.length : 0;
}
