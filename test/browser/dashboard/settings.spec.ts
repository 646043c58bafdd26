// Settings as an owner meets it: somebody is let in, a program gets a token, a visitor is erased, and all of it stands in the audit log.

import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';

test('somebody is let in by a link, chooses a password, and sees what an editor may', async ({
  page,
  browser,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/settings`);
  const accounts = page.getByRole('region', { name: 'Accounts' });
  await accounts.getByLabel('Name').fill('Anna');
  await accounts.getByLabel('Role', { exact: true }).selectOption('Editor');
  await accounts.getByRole('button', { name: 'Add' }).click();
  const link = await accounts.getByText(/\/signin\?token=/).innerText();
  await expect(accounts.getByRole('row', { name: /Anna/ })).toContainText('not yet');

  const theirs = await browser.newPage();
  await theirs.goto(link);
  await theirs.goto(`${collector.url}/${site}/settings`);
  await theirs.getByLabel('New password').fill('long enough for Anna');
  await theirs.getByRole('button', { name: 'Change the password' }).click();
  await expect(theirs.getByText('The new password works from now on.')).toBeVisible();
  await expect(theirs.getByText(/are for owners of this site/)).toBeVisible();
  await expect(theirs.getByRole('region', { name: 'Tokens' })).toHaveCount(0);
  await theirs.getByRole('button', { name: 'Log out' }).click();
  await theirs.getByLabel('Name').fill('Anna');
  await theirs.getByLabel('Password').fill('long enough for Anna');
  await theirs.getByRole('button', { name: 'Log in' }).click();
  await expect(theirs.getByText('Logged in as Anna')).toBeVisible();

  await accounts.getByRole('button', { name: 'Remove Anna' }).click();
  await accounts.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(accounts.getByText('That is something else. Nothing has been done.')).toBeVisible();
  await accounts.getByLabel('To go on, type “Anna”').fill('anna');
  await accounts.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(accounts.getByRole('row', { name: /Anna/ })).toHaveCount(0);
  await theirs.reload();
  await expect(theirs.getByLabel('Password')).toBeVisible();
  await theirs.close();
  forgive401(harm);
});

test('a token is shown once and works until it is revoked; an erased visitor is gone; the log tells both', async ({
  page,
  collector,
  site,
  harm,
}) => {
  const [event] = makeEvents(1);
  await postEvents(collector.url, site, [event!]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/settings`);
  const tokens = page.getByRole('region', { name: 'Tokens' });
  await tokens.getByLabel('What it is for').fill('Reports');
  await tokens.getByRole('button', { name: 'Make it' }).click();
  const token = await tokens.getByText(/^kb_/).innerText();
  const read = async (): Promise<number> =>
    (await fetch(`${collector.url}/api/sites/${site}/events`, { headers: { authorization: `Bearer ${token}` } }))
      .status;
  expect(await read()).toBe(200);
  await tokens.getByRole('button', { name: 'Revoke the token “Reports”' }).click();
  await tokens.getByLabel('To go on, type “Reports”').fill('Reports');
  await tokens.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(tokens.getByText('No program has a token yet.')).toBeVisible();
  expect(await read()).toBe(401);

  const erasure = page.getByRole('region', { name: 'Erase somebody' });
  await erasure.getByLabel('Id').fill(String((event as { visitor?: string }).visitor));
  await erasure.getByRole('button', { name: /^Erase everything of/ }).click();
  await expect(erasure.getByLabel('To go on, type “erase”')).toBeFocused();
  await page.keyboard.type('erase');
  await erasure.getByRole('button', { name: 'Erase for good' }).click();
  await expect(erasure.getByText('Erased.')).toBeVisible();
  expect(await collector.events(site)).toEqual([]);

  await page.reload();
  const audit = page.getByRole('region', { name: 'Audit log' });
  for (const told of ['made a token: Reports: read', 'revoked a token: Reports', 'erased visitors: 1']) {
    await expect(audit.getByRole('row', { name: `owner ${told}` })).toBeVisible();
  }
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Settings is free of axe violations and fits, ${scheme}`, { tag }, async ({ page, collector, site, harm }) => {
    await setScheme(page, scheme);
    await postEvents(collector.url, site, makeEvents(1));
    await logIn(page, collector.url);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/settings`);
      await expect(page.getByRole('row', { name: /Owner of every site/ })).toBeVisible();
      await expect(page.getByText('90 days')).toBeVisible();
      await expectToFit(page, `settings at ${width}`);
    }
    forgive401(harm);
  });
}
