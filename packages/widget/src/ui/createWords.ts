// The words of the interface: those of the page's language, the site's own laid over them, English where there are none.

import type { Texts, UiHost } from '../uiContract';
import { layBuiltIn } from './builtInSurvey';
import { createSay, type Say } from './createSay';
import { texts as english } from './texts/en';

/** Milliseconds that a question waits for the words of its language. */
const WORDS_MS = 3000;

export interface Words {
  /** Says it in the words that were found last. */
  say: Say;
  /** The sentences for steps of the trail in those words; English ones come with who makes sentences of them. */
  steps(): Record<string, string>;
  /** Finds the words of the language that the page has now. */
  find(): Promise<void>;
}

/** The site's own words in a language: a plain text holds for all of them. */
function ownIn(own: UiHost['ownTexts'], names: string[]): Texts {
  const found = Object.entries(own).map(([key, text]) => [
    key,
    typeof text === 'string' ? text : names.map((name) => text?.[name]).find((one) => one !== undefined),
  ]);
  return Object.fromEntries(found.filter(([, text]) => typeof text === 'string')) as Texts;
}

export function createWords(host: UiHost): Words {
  const known = [...Object.keys(english), 'launcher', 'launcher.failed'];
  for (const name of Object.keys(host.ownTexts)) {
    if (!known.includes(name)) host.diagnose('unknown-text', { name, known });
  }
  /** By language; words that could not be fetched are asked for again the next time. */
  const fetched = new Map<string, ReturnType<UiHost['texts']>>();
  let say = createSay();
  let steps: Record<string, string> = {};

  const fetchTexts = (language: string): ReturnType<UiHost['texts']> => {
    const texts = fetched.get(language) ?? host.texts(language);
    fetched.set(language, texts);
    return texts.catch(() => void fetched.delete(language));
  };
  const find = async (): Promise<void> => {
    const { locale } = host;
    const language = locale.split('-')[0]!.toLowerCase();
    const file = await Promise.race([
      language === 'en' ? undefined : fetchTexts(language),
      new Promise<undefined>((done) => setTimeout(done, WORDS_MS)),
    ]);
    // The page went on to another one meanwhile.
    if (locale !== host.locale) return find();
    const spoken = file ? language : 'en';
    say = createSay({ ...file?.texts, ...ownIn(host.ownTexts, [locale, language, spoken]) }, spoken);
    steps = file?.steps ?? {};
    layBuiltIn(language, say);
  };
  return { say: (key, values) => say(key, values), steps: () => steps, find };
}
