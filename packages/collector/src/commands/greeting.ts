// What `serve` prints once it listens: where to look, how to get in, what to paste.

import type { AccountStart } from '../accounts/ensureAccount';

export interface Greeting {
  /** The address of the dashboard, without a slash at its end. */
  address: string;
  signIn: string;
  account: AccountStart;
  /** Everybody may post: neither origins nor sites were named. */
  open: boolean;
}

const scriptTag = (address: string): string =>
  `<script async src="${address}/klankbord.js" data-site="shop" data-collector="${address}"></script>`;

function accountLines({ outcome, generatedPassword }: AccountStart): string[] {
  if (generatedPassword) return ['', `Password    ${generatedPassword}   (shown only now: note it down)`];
  return outcome === 'password-changed'
    ? ['', 'The password is now the one that was given; open sessions have ended.']
    : [];
}

/** For people. */
export const greetInWords = ({ address, signIn, account, open }: Greeting): string =>
  [
    '',
    `Dashboard   ${address}/`,
    `Sign in     ${signIn}   (works once)`,
    ...accountLines(account),
    '',
    'Paste this into your pages:',
    `  ${scriptTag(address)}`,
    '  Consent is your site’s business: add data-consent="pending" to wait for it.',
    ...(open ? ['', 'Any site and any origin may post here. Close it with --origins https://shop.example'] : []),
    '',
  ].join('\n');

/** For machines: one line. */
export const greetInJson = ({ address, signIn, account, open }: Greeting): string =>
  JSON.stringify({
    time: new Date().toISOString(),
    level: 'info',
    message: 'serving',
    dashboard: `${address}/`,
    signIn,
    account: account.outcome,
    ...(account.generatedPassword && { password: account.generatedPassword }),
    script: scriptTag(address),
    consent: 'Consent is your site’s business: add data-consent="pending" to wait for it.',
    open,
  });
