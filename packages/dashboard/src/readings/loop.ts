// What is asked of the collector, and written to it, to close the loop.

import { type FileFormat, type Page, type Reading, query, read, siteRoot } from '../readings';
import type {
  Case,
  CaseChange,
  CaseCounts,
  CaseDetail,
  Delivery,
  Digest,
  Improvement,
  ImprovementBody,
  Measure,
  Praise,
  Rule,
  RuleBody,
  Webhook,
} from './loopShapes';
import type { ResponseSummary } from '../shapes';
import { send } from './send';

type Done = Promise<Reading<unknown>>;
interface PageWish {
  cursor?: string | null;
  limit?: number;
}
export interface CaseWish {
  state?: string;
  side?: string;
  owner?: string;
  response?: string;
  visitor?: string;
  improvement?: number;
}

const at = (site: string, ...parts: (string | number)[]): string =>
  [siteRoot(site), ...parts.map((part) => encodeURIComponent(part))].join('/');

/** The address of one of the loop's lists as a file. */
export const loopFileAddress = (
  site: string,
  list: 'cases' | 'praise' | 'improvements',
  wish: object,
  format: FileFormat,
): string => `${at(site, list)}${query({ ...wish, format })}`;

export const listCases = (site: string, wish: CaseWish, page: PageWish = {}): Promise<Reading<Page<Case>>> =>
  read(`${at(site, 'cases')}${query({ ...wish, ...page })}`);
export const getCase = (site: string, id: string): Promise<Reading<CaseDetail>> => read(at(site, 'cases', id));
export const countCases = (site: string): Promise<Reading<CaseCounts>> => read(at(site, 'recovery'));
export const openCase = (
  site: string,
  body: { response?: string; title?: string; side?: string },
): Promise<Reading<{ id: number }>> => send('POST', at(site, 'cases'), body);
export const changeCase = (site: string, id: number, change: CaseChange): Done =>
  send('PATCH', at(site, 'cases', id), change);
export const addNote = (site: string, id: number, text: string): Done =>
  send('POST', at(site, 'cases', id, 'notes'), { text });
export const addReply = (site: string, id: number, body: { text: string; again: boolean }): Done =>
  send('POST', at(site, 'cases', id, 'replies'), body);
export const withdrawReply = (site: string, id: string, withdrawn: boolean): Done =>
  send('PATCH', at(site, 'replies', id), { withdrawn });

export const listPraise = (
  site: string,
  wish: { state?: string },
  page: PageWish = {},
): Promise<Reading<Page<Praise>>> => read(`${at(site, 'praise')}${query({ ...wish, ...page })}`);
export const changePraise = (
  site: string,
  response: string,
  change: { state?: 'allowed' | 'published' | 'hidden'; recipient?: string | null },
): Done => send('PATCH', at(site, 'praise', response), change);

export const listImprovements = (site: string): Promise<Reading<{ items: Improvement[] }>> =>
  read(at(site, 'improvements'));
export const getImprovement = (
  site: string,
  id: string,
): Promise<Reading<{ improvement: Improvement; measure: Measure | null; answers: ResponseSummary[] }>> =>
  read(at(site, 'improvements', id));
export const saveImprovement = (
  site: string,
  id: number | undefined,
  body: ImprovementBody,
): Promise<Reading<{ id: number }>> =>
  id === undefined ? send('POST', at(site, 'improvements'), body) : send('PUT', at(site, 'improvements', id), body);
export const deleteImprovement = (site: string, id: number): Done => send('DELETE', at(site, 'improvements', id));
export const restoreImprovement = (site: string, id: number): Done =>
  send('POST', at(site, 'improvements', id, 'restore'));
export const linkAnswer = (site: string, id: number, response: string, linked: boolean): Done =>
  send('PUT', at(site, 'improvements', id, 'answers', response), { linked });

export const listRules = (site: string): Promise<Reading<{ items: Rule[] }>> => read(at(site, 'rules'));
export const saveRule = (site: string, id: string, body: RuleBody): Done => send('PUT', at(site, 'rules', id), body);
export const deleteRule = (site: string, id: string): Done => send('DELETE', at(site, 'rules', id));
export const restoreRule = (site: string, id: string): Done => send('POST', at(site, 'rules', id, 'restore'));

export const listWebhooks = (site: string): Promise<Reading<{ items: Webhook[] }>> => read(at(site, 'webhooks'));
export const addWebhook = (
  site: string,
  body: { name: string; url: string; digest: boolean },
): Promise<Reading<{ webhook: Webhook; secret: string }>> => send('POST', at(site, 'webhooks'), body);
export const changeWebhook = (
  site: string,
  id: string,
  change: { on?: boolean; digest?: boolean; deleted?: false },
): Done => send('PATCH', at(site, 'webhooks', id), change);
export const deleteWebhook = (site: string, id: string): Done => send('DELETE', at(site, 'webhooks', id));
export const testWebhook = (site: string, id: string): Done => send('POST', at(site, 'webhooks', id, 'test'));
export const listDeliveries = (site: string, id: string): Promise<Reading<{ items: Delivery[] }>> =>
  read(at(site, 'webhooks', id, 'deliveries'));
export const replayDelivery = (site: string, id: string): Done => send('POST', at(site, 'deliveries', id, 'replay'));

export const getDigest = (site: string, day: string): Promise<Reading<Digest>> =>
  read(`${at(site, 'digest')}${query({ day })}`);
