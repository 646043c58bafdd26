// `{ "query": { "utm_source": "mail*" } }`: a parameter of the address as it is, which is evaluated and never recorded.

import type { ConditionKind, ConditionCheck } from './condition';
import { compare, everyMember } from './where';
import { membersFault } from './faults/membersFault';
import { wantedTextFault } from './faults/wantedFault';

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** The first value of a parameter of an address, or undefined. */
export function readQuery(address: string, name: string): string | undefined {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(address) ?? [];
  for (const pair of query.split('&')) {
    const [key, ...value] = pair.split('=').map(decode);
    if (key === name) return value.join('=');
  }
  return undefined;
}

export const queryCondition: ConditionKind = {
  key: 'query',
  holds: ({ query }, { url }) =>
    everyMember(query, (name, wanted) =>
      compare(readQuery(url, name), typeof wanted === 'string' ? { glob: wanted } : wanted),
    ),
};

export const queryCheck: ConditionCheck = {
  fault: ({ query }) => membersFault(query, 'query', () => wantedTextFault),
};
