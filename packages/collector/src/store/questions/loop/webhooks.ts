// Where are messages sent to?

import type { Database } from '../../database';
import type { Webhook, WebhookChange } from '../../loopStore';

interface WebhookRow {
  id: string;
  site: string;
  name: string;
  url: string;
  secret: string;
  digest: number;
  off: string | null;
  made: number;
  deleted: number | null;
}

const ALL = 'select * from webhooks where deleted is null order by made, id';
const OF_SITE = 'select * from webhooks where site = $site and deleted is null order by made, id';
const ONE = 'select * from webhooks where id = $id';
const ADD = `insert into webhooks (id, site, name, url, secret, digest, made)
  values ($id, $site, $name, $url, $secret, $digest, $made)`;
const CHANGE = `update webhooks set name = $name, url = $url, digest = $digest, off = $off, deleted = $deleted
  where site = $site and id = $id`;
/** What waited for a webhook that was switched off or taken away is not sent. */
const STOP = `update deliveries set state = 'failed', next = null where webhook = $id and state = 'waiting'`;

const webhookOf = ({ digest, off, made, deleted, ...row }: WebhookRow): Webhook => ({
  ...row,
  digest: digest === 1,
  ...(off !== null && { off }),
  madeMs: made,
  isDeleted: deleted !== null,
});

export const listWebhooks =
  (db: Database) =>
  (site?: string): Webhook[] =>
    (site === undefined ? db.all<WebhookRow>(ALL) : db.all<WebhookRow>(OF_SITE, { site })).map(webhookOf);

export const getWebhook =
  (db: Database) =>
  (id: string): Webhook | undefined => {
    const row = db.get<WebhookRow>(ONE, { id });
    return row && webhookOf(row);
  };

export const addWebhook =
  (db: Database) =>
  ({ id, site, name, url, secret, digest, madeMs }: Omit<Webhook, 'isDeleted'>): void =>
    void db.run(ADD, { id, site, name, url, secret, digest: Number(digest), made: madeMs });

export const changeWebhook =
  (db: Database) =>
  (site: string, id: string, change: WebhookChange, nowMs: number): boolean =>
    db.transact(() => {
      const row = db.get<WebhookRow>(ONE, { id });
      if (!row || row.site !== site) return false;
      const deleted = change.isDeleted === undefined ? row.deleted : change.isDeleted ? nowMs : null;
      const off = change.off === undefined ? row.off : change.off;
      db.run(CHANGE, {
        site,
        id,
        name: change.name ?? row.name,
        url: change.url ?? row.url,
        digest: change.digest === undefined ? row.digest : Number(change.digest),
        off,
        deleted,
      });
      if (off !== null || deleted !== null) db.run(STOP, { id });
      return true;
    });
