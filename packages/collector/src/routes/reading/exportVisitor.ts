// GET /api/sites/:site/visitors/:id/export: everything that is stored of one customer, as lines of JSON.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { download } from '../../reading/table/download';
import { timeText } from '../../reading/timeText';
import { unknownVisitor } from '../../reading/unknownVisitor';
import type { StoredEvent } from '../../store/store';
import { answerDenial } from '../answerDenial';

const AT_ONCE = 200;

const line = ({ event, receivedMs, atMs }: StoredEvent) => ({
  ...event,
  at: timeText(atMs),
  received: timeText(receivedMs),
});

export const exportVisitor = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'exportVisitor',
      chapter: 'Visitors',
      summary: 'Everything that is stored of one customer, as it came in.',
      otherFormats: { 'application/x-ndjson': 'An event a line, in the order of storing.' },
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const person = await store.findPerson(site, id);
      if (!person) return answerDenial(c, unknownVisitor(id));
      return download(c, { name: 'visitor', format: 'ndjson', columns: {} }, async (after = '0') => {
        const events = await store.listPersonEvents(site, person, Number(after), AT_ONCE);
        return { items: events.map(line), next: events.length < AT_ONCE ? null : String(events.at(-1)!.position) };
      });
    },
  );
