// What turns a batch into the body of another format.

import type { Batch } from '../batch';
import type { KlankbordEvent } from '../event';

/** A body as it is posted. */
export interface FormattedBody {
  body: string;
  contentType: string;
  /** More request headers, e.g. `authorization`. */
  headers?: Record<string, string>;
}

/**
 * The option `format`. Every attempt calls it anew with a batch of a new id; it must not keep or change the batch.
 *
 * @example const format: Format = ({ events }) => ({ body: JSON.stringify(events), contentType: 'application/json' });
 */
export type Format = (batch: Batch<KlankbordEvent>) => FormattedBody;
