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
 * How well addresses fit the page's: 0 for not at all, else 1 and one more for each name in the query that the page has
 * too. Host and path must be the same, but for `www.` and a last slash; a fragment says nothing, and what the page has
 * more in its query (campaigns) does no harm.
 *
 * @example matchAddress('https://shop.example/p/42?color=red&utm_source=mail')('/p/42?color=red') // 2
 */
export function matchAddress(page: string): (address: string) => number {
  const own = parse(page, page);
  const path = own && pathOf(own);
  return (address) => {
    const one = own && parse(address, page);
    if (!one || pathOf(one) !== path) return 0;
    const wanted = [...one.searchParams];
    return wanted.every(([name, value]) => own.searchParams.get(name) === value) ? 1 + wanted.length : 0;
  };
}
