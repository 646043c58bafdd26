// What each visit came down to, kept so that a journey over many visits need not read all their events again.

/**
 * `body` is a `VisitDigest` as JSON, made again when more of the visit arrives; `digested` says up to which event
 * (by `events.position`) the visits of a site are known. Both can be thrown away: reading makes them anew.
 */
export const visitDigests = `
create table visit_digests (
  site text not null,
  session text not null,
  visitor text,
  began integer not null,
  device text,
  channel text,
  locale text,
  body text not null,
  primary key (site, session)
) strict, without rowid;
create index visit_digests_by_time on visit_digests (site, began);
create index visit_digests_by_visitor on visit_digests (site, visitor) where visitor is not null;

create table digested (
  site text primary key,
  position integer not null
) strict, without rowid;
`;
