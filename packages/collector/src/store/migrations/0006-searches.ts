// Searches are found by time without reading all other events.

export const searches = `create index events_of_searches on events (site, at) where name = 'search';`;
