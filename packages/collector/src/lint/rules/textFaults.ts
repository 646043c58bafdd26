// Texts that are too long, hold HTML, lack a language, or are to be filled in from what is not there.

import { error, type Fault, warning } from '../finding';
import { listTexts, type PlacedText, placeOf, wordings } from '../listTexts';
import { type LintedSurvey, questionsOf } from '../site';

/** Characters of a label that still read at a glance: our choice, three lines of a card on a phone. */
const LONG = 120;
/** Characters that any text may have (`isLocalText`). */
const LIMIT = 2000;

function longTexts(text: PlacedText): Fault[] {
  return wordings(text).flatMap(({ language, words }) => {
    const place = placeOf(text, language);
    const count = `${words.length.toLocaleString('en')} characters`;
    if (words.length > LIMIT)
      return [
        error(
          'text-over-limit',
          place,
          `Has ${count}, and ${LIMIT.toLocaleString('en')} is the limit.`,
          'The survey is refused.',
          'Shorten it.',
        ),
      ];
    if (text.member !== 'label' || words.length <= LONG) return [];
    return [
      warning(
        'long-label',
        place,
        `Has ${count}; more than ${LONG} are seldom read.`,
        'A question is read in passing, often on a phone.',
        'Ask one short thing, and put the rest in help.',
      ),
    ];
  });
}

const HTML = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i;

const htmlIn = (text: PlacedText): Fault[] =>
  wordings(text).flatMap(({ language, words }) => {
    const [found] = HTML.exec(words) ?? [];
    return found
      ? [
          warning(
            'html-in-text',
            placeOf(text, language),
            `Holds HTML: ${found.slice(0, 40)}`,
            'Texts are shown as they stand, so visitors would read the tags.',
            'Take the HTML out; for a link there is thanks.link.',
          ),
        ]
      : [];
  });

/** Members that say the same in every language now and then: a brand, a name. */
const MAY_BE_ONE = ['purpose', 'low', 'high'];
/** True for texts of questions, not of their options. */
const isAsked = ({ place, member }: PlacedText): boolean =>
  !/\.(?:options|rows)\[/.test(place) && !MAY_BE_ONE.includes(member);
const has = (known: string[], language: string): boolean =>
  known.includes(language) || known.includes(language.split('-')[0]!);

function missingTranslations(texts: PlacedText[]): Fault[] {
  const languages = [...new Set(texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))];
  return texts.flatMap((placed) => {
    const { text, place } = placed;
    if (typeof text === 'string' && !isAsked(placed)) return [];
    const known = typeof text === 'string' ? [] : Object.keys(text);
    const lacking = languages.filter((language) => !has(known, language));
    if (!lacking.length) return [];
    const shown = known.includes('en') ? 'English' : `"${known[0]}"`;
    return [
      warning(
        'missing-translation',
        place,
        known.length
          ? `Has no ${lacking.join(', ')}.`
          : `Is one text for all languages; others here have ${languages.join(', ')}.`,
        known.length
          ? `Visitors in ${lacking.join(', ')} read the ${shown} text among their own.`
          : 'Visitors in the other languages read it among their own.',
        `Write it per language: { ${languages.map((language) => `"${language}": "…"`).join(', ')} }`,
      ),
    ];
  });
}

const ROOTS = ['answers', 'event', 'traits'];

/** What can be filled in at a place: answers to the questions before it, and all of them in the thanks. */
function fillInFault(path: string, place: string, ids: unknown[]): [what: string, fix: string] | undefined {
  const [root = '', id = ''] = path.split('.');
  if (!ROOTS.includes(root))
    return [`{{${path}}} is nothing that can be filled in.`, 'Use answers.ID, event.PATH or traits.NAME.'];
  if (root !== 'answers') return id ? undefined : [`{{${path}}} names no field.`, `Say which: {{${root}.name}}`];
  const asked = ids.indexOf(id);
  const here = /^questions\[(\d+)\]/.exec(place)?.[1];
  if (asked < 0)
    return [`{{${path}}} refers to "${id}", and this survey has no such question.`, `Questions: ${ids.join(', ')}.`];
  return here !== undefined && asked >= Number(here)
    ? [`{{${path}}} refers to "${id}", which is not answered yet here.`, 'Refer to a question that comes before.']
    : undefined;
}

const fillIns = (text: PlacedText, ids: unknown[]): Fault[] =>
  wordings(text).flatMap(({ language, words }) =>
    [...words.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].flatMap(([, path]) => {
      const [what, fix] = fillInFault(path!, text.place, ids) ?? [];
      const why = 'Visitors would read a sentence with a hole in it.';
      return what ? [error('unknown-fill-in', placeOf(text, language), what, why, fix!)] : [];
    }),
  );

export function textFaults({ survey }: LintedSurvey): Fault[] {
  const texts = listTexts(survey);
  const ids = questionsOf(survey).map(({ id }) => id);
  return [
    ...texts.flatMap((text) => [...longTexts(text), ...htmlIn(text), ...fillIns(text, ids)]),
    ...missingTranslations(texts),
  ];
}
