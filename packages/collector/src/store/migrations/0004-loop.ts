// What a team does with what it has read: cases, replies, praise, improvements, rules, webhooks and their deliveries.

/**
 * All times are milliseconds since 1970. What is taken away keeps a `deleted` time for a while, so that it can be undone.
 * The loop goes on after `loop_position`; answers from before this step open no cases.
 */
export const loop = `
create table cases (
  id integer primary key autoincrement,
  site text not null,
  response text,
  visitor text,
  rule text,
  side text not null,
  title text not null,
  owner text,
  state text not null,
  opened integer not null,
  due integer,
  closed integer,
  outcome text,
  told integer,
  metric text,
  type text,
  low real,
  high real,
  first_score real,
  second_score real,
  second_response text,
  second_at integer,
  improvement integer
) strict;
create unique index cases_by_response on cases (site, response) where response is not null;
create index cases_by_state on cases (site, state, opened);
create index cases_by_visitor on cases (site, visitor) where visitor is not null;

create table case_notes (
  id integer primary key autoincrement,
  "case" integer not null,
  at integer not null,
  author text not null,
  kind text not null,
  text text not null
) strict;
create index case_notes_by_case on case_notes ("case", id);

create table replies (
  id text primary key,
  site text not null,
  visitor text not null,
  response text not null,
  "case" integer,
  author text not null,
  text text not null,
  quote text,
  ask text,
  again text,
  made integer not null,
  shown integer,
  answered integer,
  helped integer,
  withdrawn integer
) strict, without rowid;
create index replies_by_visitor on replies (site, visitor);
create index replies_by_case on replies ("case") where "case" is not null;
create unique index replies_by_ask on replies (site, response, ask) where ask is not null;

create table praise (
  site text not null,
  response text not null,
  visitor text,
  state text not null,
  text text not null,
  metric text,
  type text,
  score real,
  high real,
  name text,
  product text,
  at integer not null,
  permission text,
  recipient text,
  passed integer,
  decided integer,
  primary key (site, response)
) strict, without rowid;
create index praise_by_state on praise (site, state, at);
create index praise_by_visitor on praise (site, visitor) where visitor is not null;

create table improvements (
  id integer primary key autoincrement,
  site text not null,
  title text not null,
  note text,
  owner text,
  state text not null,
  live text,
  about text,
  made integer not null,
  deleted integer
) strict;
create index improvements_by_site on improvements (site, id);

create table improvement_answers (
  improvement integer not null,
  response text not null,
  primary key (improvement, response)
) strict, without rowid;

create table rules (
  site text not null,
  id text not null,
  body text not null,
  changed integer not null,
  deleted integer,
  primary key (site, id)
) strict, without rowid;

create table rule_firings (
  site text not null,
  rule text not null,
  at integer not null,
  count integer not null,
  usual real not null,
  primary key (site, rule, at)
) strict, without rowid;

create table digest_items (
  site text not null,
  response text not null,
  rule text not null,
  visitor text,
  at integer not null,
  primary key (site, response, rule)
) strict, without rowid;
create index digest_items_by_time on digest_items (site, at);

create table webhooks (
  id text primary key,
  site text not null,
  name text not null,
  url text not null,
  secret text not null,
  digest integer not null,
  off text,
  made integer not null,
  deleted integer
) strict, without rowid;

create table deliveries (
  id text primary key,
  webhook text not null,
  site text not null,
  visitor text,
  type text not null,
  body text not null,
  made integer not null,
  state text not null,
  attempts integer not null default 0,
  next integer
) strict, without rowid;
create index deliveries_due on deliveries (next) where next is not null;
create index deliveries_by_webhook on deliveries (webhook, made);
create index deliveries_by_visitor on deliveries (site, visitor) where visitor is not null;

create table delivery_attempts (
  id integer primary key autoincrement,
  delivery text not null,
  at integer not null,
  took integer not null,
  status integer,
  detail text not null
) strict;
create index delivery_attempts_by_delivery on delivery_attempts (delivery, id);

create index events_of_moments on events (site, at) where name = 'moment';

create table loop_position (id integer primary key check (id = 1), position integer not null) strict;
insert into loop_position select 1, coalesce(max(position), 0) from events;
`;
