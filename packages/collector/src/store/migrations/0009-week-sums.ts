// The sums of seven days in one, so that a journey over a year adds up weeks.

/**
 * As before, and a row covers `days` days from `day` on: 1, or 7. A row goes as soon as a visit that began within it
 * changes. What stood here can be made again.
 */
export const weekSums = `
drop table journey_sums;
create table journey_sums (
  site text not null,
  filter text not null,
  days integer not null,
  day integer not null,
  body text not null,
  primary key (site, filter, days, day)
) strict, without rowid;
create index journey_sums_by_day on journey_sums (site, day);
`;
