// The first tables: what arrived, what was answered, whose data must stay gone, sites, and who may read.

/**
 * `position` counts what was stored and is never used twice, so that a live reader can go on where it stopped; the key of
 * an event is (site, id). `at` is the corrected time, `received` our clock, both in milliseconds since 1970; `time` and
 * `sent` stay as the visitor's clock told them.
 */
export const start = `
create table events (
  position integer primary key autoincrement,
  site text not null,
  id text not null,
  name text not null,
  visitor text,
  session text,
  "view" text,
  seq integer,
  "user" text,
  stage text,
  time text not null,
  sent text not null,
  received integer not null,
  at integer not null,
  env text,
  "release" text,
  body text not null,
  unique (site, id)
) strict;
create index events_by_time on events (site, at, position);
create index events_by_session on events (site, session, id) where session is not null;
create index events_by_visitor on events (site, visitor) where visitor is not null;

create table responses (
  site text not null,
  response text not null,
  event text not null,
  revision integer not null,
  at integer not null,
  visitor text,
  survey text,
  scores text not null,
  primary key (site, response)
) strict, without rowid;
create index responses_by_time on responses (site, at, response);
create index responses_by_visitor on responses (site, visitor) where visitor is not null;

create table visitors (
  site text not null,
  visitor text not null,
  erased integer not null,
  primary key (site, visitor)
) strict, without rowid;

create table sites (
  id text primary key,
  name text not null,
  sample integer not null default 0,
  created integer not null
) strict;

create table configs (
  site text primary key,
  body text not null,
  published integer not null
) strict;

create table accounts (
  id integer primary key,
  name text not null,
  password text not null,
  created integer not null
) strict;

create table sessions (
  token text primary key,
  account integer not null,
  opened integer not null,
  used integer not null
) strict;

create table sign_in_tokens (
  token text primary key,
  account integer not null,
  made integer not null
) strict;
`;
