// GET /api/sites/:site/topics: what comes back again and again in answers, and in searches without result.

import type { Feedback } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { answerWords } from '../../reading/answerWords';
import { narrowingOf } from '../../reading/narrowingOf';
import { scoresQuery } from '../../reading/query';
import type { Columns } from '../../reading/table/csvText';
import { downloadList, fileFormats } from '../../reading/table/download';
import type { Narrowing } from '../../store/readingStore';
import type { Store } from '../../store/store';
import { countTopics, type Said, type Topic, topicKinds } from '../../topics/countTopics';
import { mondayOf, weekOf } from '../../topics/weeks';

/** Answers that are read, newest first. Our choice: more than anybody reads by hand, and counted within 300 ms (P6). */
const MAX_ANSWERS = 3000;
const AT_ONCE = 200;
/** Weeks that are counted one by one. */
const WEEKS = 12;

const topicShape: z.ZodType<Topic> = z
  .object({
    kind: z.enum(topicKinds),
    text: z.string(),
    language: z.string().optional(),
    n: z.number().meta({ description: 'Answers it stands in; of a search, visits that searched for it.' }),
    weeks: z.array(z.number()).meta({ description: 'The same for each of the weeks.' }),
    terms: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of a word in searches: the searches it stands in, the most frequent first.' }),
  })
  .meta({ id: 'Topic' });

/** A column for each week: its head is the Monday. */
const columnsOf = (mondays: string[]): Columns<Topic> => ({
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  language: ({ language }) => language,
  n: ({ n }) => n,
  terms: ({ terms }) => terms?.join(', '),
  ...Object.fromEntries(mondays.map((monday, index) => [`week_of_${monday}`, ({ weeks }: Topic) => weeks[index]])),
});

async function listSaid(store: Store, site: string, narrowing: Narrowing): Promise<Said[]> {
  const said: Said[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < MAX_ANSWERS; read += AT_ONCE) {
    const { items, next } = await store.listResponses(site, { ...narrowing, limit: AT_ONCE, cursor });
    for (const { event, atMs } of items) {
      const text = answerWords(event.props as unknown as Feedback);
      const language = (event.locale ?? 'en').slice(0, 2).toLowerCase();
      if (text) said.push({ text, language, atMs });
    }
    if (next === null) break;
    cursor = next;
  }
  return said;
}

export const listTopics = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listTopics',
      chapter: 'Answers',
      summary: 'Words, phrases and questions that come back in answers, and searches without result, by week.',
      detail: `Of the newest ${MAX_ANSWERS} answers; searches are narrowed by time only.`,
      query: scoresQuery,
      answer: z.object({
        items: z.array(topicShape),
        weeks: z.array(z.string()).meta({ description: 'The Monday of each week, oldest first.' }),
        answers: z.number().meta({ description: 'Answers with words that were read.' }),
      }),
      otherFormats: fileFormats,
    },
    async (c, { query }) => {
      const site = c.req.param('site') ?? '';
      const narrowing = narrowingOf(query);
      const { fromMs, untilMs } = narrowing;
      const said = await listSaid(store, site, narrowing);
      const misses = await store.listMisses(site, { fromMs, untilMs });
      const last = weekOf(Math.min(untilMs ?? now(), now()));
      const first = Math.max(last - WEEKS + 1, fromMs === undefined ? 0 : weekOf(fromMs));
      const weeks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      const items = countTopics(said, misses, weeks);
      const mondays = weeks.map(mondayOf);
      const { format } = query;
      if (format === 'csv' || format === 'ndjson')
        return downloadList(c, { name: 'topics', format, columns: columnsOf(mondays) }, items);
      return c.json({ items, weeks: mondays, answers: said.length });
    },
  );
