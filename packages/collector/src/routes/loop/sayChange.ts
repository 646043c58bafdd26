// What was changed in a case, as one sentence for its history.

interface Change {
  owner?: string | null | undefined;
  state?: string | undefined;
  due?: string | null | undefined;
  outcome?: string | null | undefined;
  told?: boolean | undefined;
  improvement?: number | null | undefined;
}

const STATES: Record<string, string> = {
  open: 'Open again',
  'in-progress': 'In progress',
  waiting: 'Waiting',
  closed: 'Closed',
};

/** @example sayChange({ state: 'closed', outcome: 'Refunded' }) // 'Closed. Outcome: Refunded' */
export function sayChange({ owner, state, due, outcome, told, improvement }: Change): string {
  return [
    state && STATES[state],
    owner === null ? 'Nobody’s' : owner && `Given to ${owner}`,
    due === null ? 'Without a due time' : due && `Due ${due.slice(0, 10)}`,
    outcome === null ? 'Outcome taken away' : outcome && `Outcome: ${outcome}`,
    told === undefined ? '' : told ? 'The customer was told' : 'The customer was not told',
    improvement === null ? 'No improvement' : improvement && `Gathered under improvement ${improvement}`,
  ]
    .filter(Boolean)
    .join('. ');
}
