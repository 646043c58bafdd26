// Waiting until a page's Klankbord is whole, so that what is measured has all its signals and moments.

/** @param {import('@playwright/test').Page} page */
export const whenReady = (page) =>
  page.waitForFunction(
    () =>
      typeof klankbord === 'function' &&
      'version' in klankbord &&
      new Promise((done) => klankbord.on('ready', () => done(true))),
  );
