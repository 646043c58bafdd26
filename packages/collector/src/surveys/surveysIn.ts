// The surveys of a configuration.

import type { Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';

/**
 * What was published may be older than today's check: whatever has an id and questions is one.
 *
 * @param config parsed, not checked
 */
export function surveysIn(config: unknown): Survey[] {
  const surveys = isObject(config) && Array.isArray(config.surveys) ? (config.surveys as unknown[]) : [];
  return surveys.filter(
    (one): one is Survey => isObject(one) && typeof one.id === 'string' && Array.isArray(one.questions),
  );
}
