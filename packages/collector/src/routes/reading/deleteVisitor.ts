// DELETE /api/sites/:site/visitors/:id: erases one customer, in all browsers that are known to be theirs.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { unknownVisitor } from '../../reading/unknownVisitor';
import { answerDenial } from '../answerDenial';

export const deleteVisitor = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'deleteVisitor',
      chapter: 'Visitors',
      summary: 'Erases one customer everywhere; what those browsers still send is not kept either.',
      answer: z.object({ erased: z.array(z.string()).meta({ description: 'The browsers that were erased.' }) }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const person = await store.findPerson(site, id);
      if (!person) return answerDenial(c, unknownVisitor(id));
      await store.erasePerson(site, person, now());
      // Whom it was about is not kept: the log must not remember who was to be forgotten.
      c.set('done', { action: 'visitor.erased', detail: String(person.visitors.length) });
      return c.json({ erased: person.visitors });
    },
  );
