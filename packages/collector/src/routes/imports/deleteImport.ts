// DELETE /api/sites/:site/imports/:id: takes an import back, for a mapping that was wrong.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';

export const deleteImport = ({ store, live }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'deleteImport',
      chapter: 'Import',
      summary: 'Takes an import back: its answers go, and can be imported again with another mapping.',
      answer: z.object({ dropped: z.number() }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const dropped = await store.dropImport(site, id);
      if (dropped) live.wake(site);
      c.set('done', dropped ? { action: 'import.undone', detail: String(dropped) } : 'nothing');
      return c.json({ dropped });
    },
  );
