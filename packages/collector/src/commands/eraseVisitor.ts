// `erase`: erases a visitor or a known person at a site.

import { commandError } from './commandError';
import { openExisting } from './openExisting';
import type { Asked } from './readArguments';
import { WHO } from './who';

/** @throws a command error with exit code 2 when it is not said who is meant, and where */
export async function eraseVisitor(
  { site, visitor, user, data }: Asked['values'],
  now: number,
  print: (text: string) => void,
): Promise<void> {
  if (!site || !visitor === !user) {
    throw commandError(2, 'Say who and where: klankbord erase --site shop --visitor v_…, or --user anna@shop.example');
  }
  const store = openExisting(data!);
  try {
    if (!(await store.getSite(site))) throw commandError(1, `There is no site ${JSON.stringify(site)} in ${data}.`);
    const erased = user ? await store.eraseUser(site, user, now) : 1;
    if (visitor) await store.eraseVisitor(site, visitor, now);
    await store.writeAudit({ atMs: now, site, who: WHO, action: 'visitor.erased', detail: String(erased) });
    print(`Erased: ${erased} ${erased === 1 ? 'visitor' : 'visitors'}. What comes late of them is refused too.\n`);
  } finally {
    await store.close();
  }
}
