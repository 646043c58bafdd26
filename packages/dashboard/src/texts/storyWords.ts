// The words around a story: how the visit ended, and other stories like it.

export const storyWords = {
  boughtAfter: (money: string, span: string) =>
    `Ordered after all${money && `, for ${money}`}, ${span} after the answer`,
  boughtBefore: (money: string) => `Had ordered${money && ` for ${money}`} when the answer was given`,
  leftAt: (stage: string) => `Left without an order, last seen at: ${stage}`,
  similar: 'Similar stories',
  similarLead:
    'By what both visits have of what either has: stages, moments, search terms, products, device; among the newest 2,000 answers.',
  similarNone: 'No other answer has at least a third of its story in common with this one.',
  common: (share: string) => `${share} in common`,
};
