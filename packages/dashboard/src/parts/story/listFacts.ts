// What is known of a visit beside its steps, as names and lines.

import { isObject, isText } from '@klankbord/protocol/wire';
import type { ResponseDetail } from '../../readings';
import { countText, moneyText } from '../../texts/numbers';
import { momentText } from '@klankbord/protocol/steps';
import { stageText } from '../../texts/stages';
import { exactText } from '../../texts/times';
import { vitalText } from '../../texts/vitals';
import { words, wordFor } from '../../texts/words';

export interface Fact {
  name: string;
  lines: string[];
}

// The collector takes the context as it comes, so each of these looks at what it is given.

function cartLines(cart: unknown): string[] {
  if (!isObject(cart)) return [];
  const { value, currency, quantity } = cart;
  if (quantity === 0) return [words.story.cartEmpty];
  const text = words.story.cartText(
    typeof quantity === 'number' ? countText(quantity) : undefined,
    typeof value === 'number' ? moneyText(value, isText(currency) ? currency : undefined) : undefined,
  );
  return text ? [text] : [];
}

function deviceLines(kind: string | undefined, device: unknown): string[] {
  const { viewport, touch } = isObject(device) ? device : {};
  const size = Array.isArray(viewport) && viewport.length === 2 ? viewport.map(String).join(' × ') : undefined;
  const facts = [kind && wordFor(words.devices, kind), size, touch === true && words.story.touch].filter(Boolean);
  return facts.length ? [facts.join(', ')] : [];
}

function countLines(counts: unknown): string[] {
  if (!isObject(counts)) return [];
  return Object.entries(words.counts).flatMap(([name, [one, many]]) => {
    const count = counts[name];
    return typeof count === 'number' && count > 0 ? [`${countText(count)} ${count === 1 ? one : many}`] : [];
  });
}

function stageLines(stage: unknown, furthest: unknown): string[] {
  if (!isText(stage)) return [];
  const more = isText(furthest) && furthest !== stage ? [words.story.stageFurthest(stageText(furthest))] : [];
  return [stageText(stage), ...more];
}

function momentLines(moments: unknown): string[] {
  return Array.isArray(moments) ? moments.filter((moment) => isText(moment)).map(momentText) : [];
}

function speedLines(vitals: unknown): string[] {
  return Object.entries(isObject(vitals) ? vitals : {}).flatMap(([metric, vital]) =>
    isObject(vital) && typeof vital.value === 'number' ? [vitalText(metric, vital.value)] : [],
  );
}

function consentLines(consent: unknown): string[] {
  if (!isObject(consent)) return [];
  const given = Object.keys(consent).filter((layer) => consent[layer] === 'granted');
  return [given.join(', ') || words.story.consentNone];
}

/** The facts that there are, in the order of the column; what is unknown is left out. */
export function listFacts({ context, ...response }: ResponseDetail): Fact[] {
  const { survey, moment, device, locale, channel, visitor, user, ref, entered, received } = response;
  const version = survey?.version === undefined ? [] : [words.story.version(survey.version)];
  const facts: Fact[] = [
    { name: words.story.cart, lines: cartLines(context.cart) },
    { name: words.story.stage, lines: stageLines(context.stage ?? response.stage, context.furthest) },
    { name: words.story.counts, lines: countLines(context.counts) },
    { name: words.story.moments, lines: momentLines(context.moments) },
    { name: words.story.speed, lines: speedLines(context.vitals) },
    { name: words.story.device, lines: deviceLines(device, context.device) },
    { name: words.story.language, lines: locale ? [locale] : [] },
    { name: words.story.channel, lines: channel ? [wordFor(words.channels, channel)] : [] },
    { name: words.story.ref, lines: ref ? [ref] : [] },
    { name: words.story.entered, lines: entered ? [entered.by] : [] },
    { name: words.story.survey, lines: survey ? [survey.name ?? survey.id, ...version] : [] },
    { name: words.story.moment, lines: isText(moment) ? [momentText(moment)] : [] },
    { name: words.story.consent, lines: consentLines(context.consent) },
    { name: words.story.user, lines: user ? [user] : [] },
    { name: words.story.visitor, lines: visitor ? [visitor] : [] },
    { name: words.story.received, lines: [exactText(received)] },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}
