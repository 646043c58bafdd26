// `erase`: erases a visitor or a known person at a site.

import { commandError } from './commandError';
import { openExisting } from './openExisting';
import type { Asked } from './readArguments';
import { WHO } from './who';

/** As browsers make them; what has no such id is a slip of the pen. */
const VISITOR_ID = /^v_[\w-]{1,62}$/;

const LATE = 'What comes late of them is refused too.';

/** @throws a command error with exit code 2 when it is not said who is meant, and where */
export async function eraseVisitor(
  { site, visitor, user, data }: Asked['values'],
  now: number,
  print: (text: string) => void,
): Promise<void> {
  if (!site || !visitor === !user) {
    throw commandError(2, 'Say who and where: klankbord erase --site shop --visitor v_…, or --user anna@shop.example');
  }
  if (visitor && !VISITOR_ID.test(visitor)) {
    const hint = 'A visitor has an id such as v_3fK9…, as the inbox and export show it. A known person is --user.';
    throw commandError(2, `${JSON.stringify(visitor.slice(0, 60))} is no visitor: nothing was erased. ${hint}`);
  }
  const store = openExisting(data!);
  try {
    if (!(await store.getSite(site))) throw commandError(1, `There is no site ${JSON.stringify(site)} in ${data}.`);
    const rows = visitor ? await store.eraseVisitor(site, visitor, now) : 0;
    const erased = user ? await store.eraseUser(site, user, now) : Math.min(rows, 1);
    await store.writeAudit({ atMs: now, site, who: WHO, action: 'visitor.erased', detail: String(erased) });
    const none = visitor
      ? `Nothing is stored of ${visitor} at ${site}: there was nothing to erase.`
      : `No visitor was known as ${JSON.stringify(user)} at ${site}; what else was stored under that name is gone.`;
    print(`${erased ? `Erased: ${erased} ${erased === 1 ? 'visitor' : 'visitors'}.` : none} ${LATE}\n`);
  } finally {
    await store.close();
  }
}
