// What answers are filtered by, searched in and compared by: their traits, their words, their mood.

/**
 * `position` is that of the event that stands for the response, and the row of its words; `mood` is what its first score
 * says: `good`, `mid` or `bad`. A trait is one thing that is known of an answer: its stage, a moment, a page, a product.
 * The columns stand for what keepResponse.ts writes; the second half writes it for answers that are there already.
 */
export const reading = `
alter table responses add column position integer not null default 0;
alter table responses add column "user" text;
alter table responses add column mood text;
create unique index responses_by_position on responses (position) where position > 0;
create index responses_by_survey on responses (site, survey, at, response);
create index responses_by_user on responses (site, "user") where "user" is not null;
create index events_by_user on events (site, "user", visitor) where "user" is not null;
create index events_shown on events (site, at, json_extract(body, '$.props.survey')) where name = 'feedback_shown';

create table response_traits (
  site text not null,
  kind text not null,
  value text not null,
  response text not null,
  primary key (site, kind, value, response)
) strict, without rowid;
create index traits_by_response on response_traits (site, response, kind, value);

create virtual table response_words using fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
insert into response_words (response_words, rank) values ('secure-delete', 1);

update responses set (position, "user") =
  (select events.position, events."user" from events where events.site = responses.site and events.id = responses.event);
update responses set mood = (select case
    when type = 'nps' then case when value >= 9 then 'good' when value >= 7 then 'mid' else 'bad' end
    when high > low then case when (value - low) * 1.0 / (high - low) > 0.6 then 'good'
      when (value - low) * 1.0 / (high - low) < 0.4 then 'bad' else 'mid' end
    else 'mid' end
  from (select score.value ->> 'type' as type, score.value ->> 'value' as value, score.value ->> 'low' as low,
    score.value ->> 'high' as high from json_each(responses.scores) as score limit 1)
  where type = 'nps' or low is not null);
update responses set scores = (select json_insert(responses.scores, '$[#]', json_object('metric', 'goal', 'type', 'goal',
      'value', case answer.value ->> '$.value.success' when 'yes' then 1 when 'partly' then 0.5 else 0 end, 'low', 0, 'high', 1))
    from events, json_each(events.body, '$.props.answers') as answer
    where events.position = responses.position and answer.value ->> 'type' = 'goal' limit 1)
  where exists (select 1 from events, json_each(events.body, '$.props.answers') as answer
    where events.position = responses.position and answer.value ->> 'type' = 'goal');

insert into response_words (rowid, words)
  select responses.position, group_concat(said.value, ' ') from responses join events on events.position = responses.position,
    (select 0) join json_each(json_array(
      json_extract(events.body, '$.props.comment'),
      (select group_concat(answer.value ->> 'value', ' ') from json_each(events.body, '$.props.answers') as answer
        where answer.value ->> 'type' = 'text'),
      (select group_concat(answer.value ->> 'other', ' ') from json_each(events.body, '$.props.answers') as answer))) as said
  where said.value is not null group by responses.position;

create temp view known_traits as
  select responses.site as site, responses.response as response, fact.key as kind, fact.value as value
    from responses join events on events.position = responses.position, json_each(json_object(
      'stage', coalesce(events.stage, events.body ->> '$.props.context.stage'),
      'channel', coalesce(events.body ->> '$.channel', 'web'),
      'locale', events.body ->> '$.locale',
      'language', substr(events.body ->> '$.locale', 1, instr(replace(events.body ->> '$.locale', '_', '-') || '-', '-') - 1),
      'device', case when json_array_length(events.body, '$.props.context.device.viewport') = 2 then
        case when events.body ->> '$.props.context.device.touch' is not 1 then 'desktop'
          when min(events.body ->> '$.props.context.device.viewport[0]', events.body ->> '$.props.context.device.viewport[1]') < 600
          then 'phone' else 'tablet' end end,
      'moment', events.body ->> '$.props.moment')) as fact
  union all select site, response, 'page', substr(path, 1, min(instr(path || '?', '?'), instr(path || '#', '#')) - 1)
    from (select site, response, '/' || substr(address, instr(address || '/', '/') + 1) as path
      from (select responses.site as site, responses.response as response,
          substr(events.body ->> '$.page.url', instr(events.body ->> '$.page.url', '://') + 3) as address
        from responses join events on events.position = responses.position
        where events.body ->> '$.page.url' is not null))
  union all select responses.site, responses.response, 'moment', moment.value
    from responses join events on events.position = responses.position,
      json_each(events.body, '$.props.context.moments') as moment where moment.type = 'text'
  union all select responses.site, responses.response, fact.key, fact.value
    from responses join events on events.position = responses.position,
      json_each(events.body, '$.props.context.trail') as step, json_each(json_object(
        'search', lower(trim(step.value ->> 'search_term')), 'page', step.value ->> 'path',
        'product', step.value ->> 'item_id', 'product_name', step.value ->> 'item_name')) as fact;
insert or ignore into response_traits (site, kind, value, response)
  select site, kind, substr(value, 1, 200), response from known_traits where value is not null and value <> '';
drop view known_traits;
`;
