// What the store is asked by those who tell others: rules, webhooks, and what was delivered.

export interface KeptRule {
  id: string;
  /** As JSON. */
  body: string;
  isDeleted: boolean;
}

export interface Webhook {
  id: string;
  site: string;
  name: string;
  url: string;
  secret: string;
  /** Gets the daily digest. */
  digest: boolean;
  /** Why it is switched off; absent: it is on. */
  off?: string;
  madeMs: number;
  isDeleted: boolean;
}

export interface WebhookChange {
  name?: string;
  url?: string;
  digest?: boolean;
  off?: string | null;
  isDeleted?: boolean;
}

export interface DeliveryDraft {
  /** The webhook-id: the same event has the same one, whatever happens. */
  id: string;
  webhook: string;
  visitor?: string | undefined;
  type: string;
  body: string;
  madeMs: number;
}

export interface Delivery extends DeliveryDraft {
  site: string;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  nextMs?: number;
}

export interface DeliveryAttempt {
  atMs: number;
  tookMs: number;
  status?: number;
  detail: string;
}

export interface WebhookStore {
  listRules(site: string): Promise<KeptRule[]>;
  /** Sites that have rules of their own. */
  listRuledSites(): Promise<string[]>;
  saveRule(site: string, id: string, body: string, nowMs: number): Promise<void>;
  deleteRule(site: string, id: string, deletedMs: number | null): Promise<boolean>;

  listWebhooks(site?: string): Promise<Webhook[]>;
  getWebhook(id: string): Promise<Webhook | undefined>;
  addWebhook(webhook: Omit<Webhook, 'isDeleted'>): Promise<void>;
  changeWebhook(site: string, id: string, change: WebhookChange, nowMs: number): Promise<boolean>;
  addDeliveries(site: string, deliveries: DeliveryDraft[]): Promise<void>;
  listDeliveries(site: string, webhook: string, limit: number): Promise<(Delivery & { log: DeliveryAttempt[] })[]>;
  getDelivery(site: string, id: string): Promise<Delivery | undefined>;
  listDueDeliveries(nowMs: number, limit: number): Promise<Delivery[]>;
  /** When the next delivery is due. */
  getNextDue(): Promise<number | undefined>;
  noteAttempt(id: string, attempt: DeliveryAttempt, state: Delivery['state'], nextMs?: number): Promise<void>;
}
