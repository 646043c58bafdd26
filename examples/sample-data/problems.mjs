// The three problems that the sample data holds on purpose, as the truth file tells them.

import { readFileSync } from 'node:fs';

const { problems } = JSON.parse(readFileSync(new URL('./truth.json', import.meta.url), 'utf8'));
const problemOf = (id) => problems.find((problem) => problem.id === id);

/** Codes that are good are refused on phones. */
export const voucherOnPhones = problemOf('voucher-on-phones');
/** A search that finds nothing, although the shop sells it. */
export const rainJacket = problemOf('rain-jacket');
/** Payments by card fail. */
export const cardRefusals = problemOf('card-refused');
