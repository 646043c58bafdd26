// Every publication of a site's surveys is kept: who published what, when, and why.

/** What was published before has no name: it was not kept. */
export const configVersions = `
create table config_versions (
  site text not null,
  version integer not null,
  body text not null,
  published integer not null,
  who text,
  note text,
  primary key (site, version)
) strict;
insert into config_versions (site, version, body, published) select site, 1, body, published from configs;
`;
