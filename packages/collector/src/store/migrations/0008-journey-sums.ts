// The sums of a day's journeys, so that a journey over months adds up days and not visits.

/**
 * `day` counts from 1970 (UTC), `filter` says which visits; `body` is `JourneySums` as JSON. A row goes as soon as a visit
 * that began on its day changes, and is made again when somebody asks.
 */
export const journeySums = `
create table journey_sums (
  site text not null,
  filter text not null,
  day integer not null,
  body text not null,
  primary key (site, filter, day)
) strict, without rowid;
create index journey_sums_by_day on journey_sums (site, day);
`;
