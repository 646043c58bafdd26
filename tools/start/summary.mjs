// What `npm start` prints once everything listens.

const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[1m${text}\x1b[22m` : text);

/** The address by which people type it. */
export const addressOf = (port) => `http://localhost:${port}`;

const row = (name, value, note = '') => `  ${name.padEnd(11)} ${value}${note && `   ${note}`}`;

/**
 * @param signIn the dashboard's link that works once
 * @param password only the first time, when it was generated
 */
export function summary({ shopPort, signIn, password, empty, data }) {
  const shop = addressOf(shopPort);
  return [
    '',
    bold('Klankbord is running.'),
    '',
    row('Shop', `${shop}/`),
    row('Dashboard', signIn, '(works once, signs you in)'),
    ...(password ? [row('Password', password, '(shown only now; for later visits)')] : []),
    row('Playground', `${shop}/playground/`, '(every command by hand)'),
    row('Gallery', `${shop}/gallery/`, '(every question and display)'),
    row('Data', data),
    '',
    bold('Try this'),
    '  1. In the shop: search "rain jacket" (nothing found), then "jacket"; put one in the cart, try the voucher WELKOM5,',
    '     check out, pay (the first payment is refused), pay again, and answer the question that comes.',
    '  2. Read your answer with its story in the dashboard, site "Noordwind".',
    ...(empty ? [] : ['     The site "Noordwind (sample data)" holds eight weeks of made-up traffic.']),
    '',
    `Stop with Ctrl-C. Your data stays; start afresh with: rm -r ${data}`,
    '',
  ].join('\n');
}
