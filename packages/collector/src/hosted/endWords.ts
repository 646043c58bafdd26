// What the ends of a scale mean, for e-mails: the words of the widget, which a mail cannot ask for them.

/** Lowest, highest. A test holds them to the words of `packages/widget/src/ui/texts`. */
const ENDS: Record<string, Record<string, [string, string]>> = {
  ar: {
    nps: ['غير محتمل إطلاقًا', 'محتمل جدًا'],
    csat: ['سيئ للغاية', 'مُرضٍ جدًا'],
    ces: ['صعب جدًا', 'سهل جدًا'],
    rating: ['سيئ جدًا', 'ممتاز'],
    expectation: ['أسوأ بكثير', 'أفضل بكثير'],
  },
  de: {
    nps: ['Sehr unwahrscheinlich', 'Sehr wahrscheinlich'],
    csat: ['Sehr unzufrieden', 'Sehr zufrieden'],
    ces: ['Sehr schwierig', 'Sehr einfach'],
    rating: ['Sehr schlecht', 'Sehr gut'],
    expectation: ['Viel schlechter', 'Viel besser'],
  },
  en: {
    nps: ['Not at all likely', 'Extremely likely'],
    csat: ['Very dissatisfied', 'Very satisfied'],
    ces: ['Very difficult', 'Very easy'],
    rating: ['Very poor', 'Excellent'],
    expectation: ['Much worse', 'Much better'],
  },
  es: {
    nps: ['Nada probable', 'Muy probable'],
    csat: ['Muy mal', 'Muy bien'],
    ces: ['Muy difícil', 'Muy fácil'],
    rating: ['Muy malo', 'Excelente'],
    expectation: ['Mucho peor', 'Mucho mejor'],
  },
  fr: {
    nps: ['Pas du tout probable', 'Tout à fait probable'],
    csat: ['Très mal', 'Très bien'],
    ces: ['Très difficile', 'Très facile'],
    rating: ['Très mauvais', 'Excellent'],
    expectation: ['Bien moins bien', 'Bien mieux'],
  },
  it: {
    nps: ['Per niente probabile', 'Molto probabile'],
    csat: ['Molto male', 'Molto bene'],
    ces: ['Molto difficile', 'Molto facile'],
    rating: ['Pessimo', 'Ottimo'],
    expectation: ['Molto peggio', 'Molto meglio'],
  },
  nl: {
    nps: ['Zeer onwaarschijnlijk', 'Zeer waarschijnlijk'],
    csat: ['Heel ontevreden', 'Heel tevreden'],
    ces: ['Heel moeilijk', 'Heel makkelijk'],
    rating: ['Heel slecht', 'Heel goed'],
    expectation: ['Veel slechter', 'Veel beter'],
  },
  pl: {
    nps: ['Bardzo mało prawdopodobne', 'Bardzo prawdopodobne'],
    csat: ['Bardzo źle', 'Bardzo dobrze'],
    ces: ['Bardzo trudno', 'Bardzo łatwo'],
    rating: ['Fatalnie', 'Świetnie'],
    expectation: ['Dużo gorzej', 'Dużo lepiej'],
  },
};

/**
 * Undefined for a type without such words and for a language that we do not speak: none are better than foreign ones.
 *
 * @example endWords('ces', 'nl-BE') // ['Heel moeilijk', 'Heel makkelijk']
 */
export function endWords(type: string, locale: string): [string, string] | undefined {
  const language = locale.split(/[-_]/)[0]!.toLowerCase();
  return Object.hasOwn(ENDS, language) && Object.hasOwn(ENDS[language]!, type) ? ENDS[language]![type] : undefined;
}

export const endLanguages = Object.keys(ENDS);
export const endTypes = Object.keys(ENDS.en!);
