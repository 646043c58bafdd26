// What is known of a visit beside its steps, as names and lines.

import type { JsonObject } from '@klankbord/protocol/wire';
import type { ResponseDetail } from '../../readings';
import { countText, moneyText } from '../../texts/numbers';
import { stageText } from '../../texts/stages';
import { exactText } from '../../texts/times';
import { words, wordFor } from '../../texts/words';

export interface Fact {
  name: string;
  lines: string[];
}

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function cartLines({ value, currency, quantity }: JsonObject = {}): string[] {
  const worth = asNumber(value);
  const pieces = asNumber(quantity);
  const text = words.story.cartText(
    pieces === undefined ? undefined : countText(pieces),
    worth === undefined ? undefined : moneyText(worth, typeof currency === 'string' ? currency : undefined),
  );
  return text ? [text] : [];
}

function deviceLines(kind: string | undefined, { viewport, touch }: JsonObject = {}): string[] {
  const size = Array.isArray(viewport) && viewport.length === 2 ? viewport.map(String).join(' × ') : undefined;
  const facts = [kind && wordFor(words.devices, kind), size, touch === true && words.story.touch].filter(Boolean);
  return facts.length ? [facts.join(', ')] : [];
}

const countLines = (counts: Record<string, number> = {}): string[] =>
  Object.entries(words.counts).flatMap(([name, text]) => (counts[name] ? [`${countText(counts[name])} ${text}`] : []));

function stageLines({ stage, furthest }: { stage?: string; furthest?: string }): string[] {
  if (!stage) return [];
  return [
    stageText(stage),
    ...(furthest && furthest !== stage ? [words.story.stageFurthest(stageText(furthest))] : []),
  ];
}

function consentLines(consent: Record<string, string> | undefined): string[] {
  if (!consent) return [];
  const given = Object.keys(consent).filter((layer) => consent[layer] === 'granted');
  return [given.join(', ') || words.story.consentNone];
}

/** The facts that there are, in the order of the column; what is unknown is left out. */
export function listFacts({ context, ...response }: ResponseDetail): Fact[] {
  const { survey, moment, device, locale, channel, visitor, received } = response;
  const version = survey?.version === undefined ? [] : [words.story.version(survey.version)];
  const facts: Fact[] = [
    { name: words.story.cart, lines: cartLines(context.cart) },
    {
      name: words.story.stage,
      lines: stageLines({ stage: context.stage ?? response.stage, furthest: context.furthest }),
    },
    { name: words.story.counts, lines: countLines(context.counts) },
    { name: words.story.device, lines: deviceLines(device, context.device) },
    { name: words.story.language, lines: locale ? [locale] : [] },
    { name: words.story.channel, lines: channel ? [wordFor(words.channels, channel)] : [] },
    { name: words.story.survey, lines: survey ? [survey.name ?? survey.id, ...version] : [] },
    { name: words.story.moment, lines: moment ? [moment] : [] },
    { name: words.story.consent, lines: consentLines(context.consent) },
    { name: words.story.visitor, lines: visitor ? [visitor] : [] },
    { name: words.story.received, lines: [exactText(received)] },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}
