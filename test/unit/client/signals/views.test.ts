// A view begins anew for acts, whoever began it: a signal, `page()`, or a visitor who logged out.

import { expect, test } from '@jest/globals';
import type { Report } from '@klankbord/client';
import { reportActs } from '../../../../packages/client/src/signals/acts';
import { createEndpoint } from '../support/createEndpoint';
import { startClient } from '../support/startClient';

createEndpoint();

test.each([
  ['page()', (client: ReturnType<typeof startClient>['client']) => client.page()],
  ['reset()', (client: ReturnType<typeof startClient>['client']) => client.reset()],
  ['a signal', (_client: unknown, report: Report) => report.startView()],
])('%s', async (_name, begin) => {
  let report!: Report;
  const { client } = startClient({
    signals: [
      (given) => {
        report = given;
        return () => undefined;
      },
    ],
  });
  const told: string[] = [];
  client.on('event', ({ name }) => told.push(name));
  const [one, other] = [reportActs(report), reportActs(report)];
  one('view_item', {});
  one('view_item', {});
  other('view_item', { n: 2 });
  await begin(client, report);
  other('view_item', { n: 2 });
  expect(told.filter((name) => name === 'view_item')).toHaveLength(2);
});
