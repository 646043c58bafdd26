// Who may do what: roles per site, tokens for programs, and the log of what was done.

/** In `roles` and `tokens`, site `*` stands for every site, those to come included. */
export const access = `
create unique index accounts_by_name on accounts (name);

create table roles (
  account integer not null,
  site text not null,
  role text not null check (role in ('owner', 'editor', 'reader')),
  primary key (account, site)
) strict, without rowid;
create index roles_by_site on roles (site);
insert into roles (account, site, role) select id, '*', 'owner' from accounts;

create table tokens (
  id integer primary key autoincrement,
  token text not null unique,
  site text not null,
  name text not null,
  scopes text not null,
  made integer not null,
  made_by text not null,
  used integer
) strict;
create index tokens_by_site on tokens (site);

create table audit (
  id integer primary key autoincrement,
  at integer not null,
  site text,
  who text not null,
  action text not null,
  detail text
) strict;
create index audit_by_site on audit (site, id);
`;
