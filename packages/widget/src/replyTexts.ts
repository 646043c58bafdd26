// What stands around a reply, in each built-in language; all but English and Dutch are machine drafts.

export const replyTexts: Record<string, { told: string; publish: string; thanks: string }> = {
  en: {
    told: 'You told us: “{words}”',
    publish: 'You may show these words of mine on your site',
    thanks: 'Thank you for telling us.',
  },
  nl: {
    told: 'Je vertelde ons: “{words}”',
    publish: 'Jullie mogen deze woorden van mij op de site tonen',
    thanks: 'Dank je dat je het laat weten.',
  },
  de: {
    told: 'Sie haben uns gesagt: „{words}“',
    publish: 'Sie dürfen diese Worte von mir auf Ihrer Website zeigen',
    thanks: 'Danke für Ihre Rückmeldung.',
  },
  fr: {
    told: 'Vous nous avez dit : « {words} »',
    publish: 'Vous pouvez montrer mes mots sur votre site',
    thanks: 'Merci de nous l’avoir dit.',
  },
  es: {
    told: 'Nos dijo: «{words}»',
    publish: 'Pueden mostrar estas palabras mías en su sitio',
    thanks: 'Gracias por decírnoslo.',
  },
  it: {
    told: 'Ci ha detto: «{words}»',
    publish: 'Potete mostrare queste mie parole sul vostro sito',
    thanks: 'Grazie per avercelo detto.',
  },
  pl: {
    told: 'Napisano do nas: „{words}”',
    publish: 'Możecie pokazać te moje słowa na swojej stronie',
    thanks: 'Dziękujemy za informację.',
  },
  ar: { told: 'أخبرتنا: «{words}»', publish: 'يمكنكم عرض كلماتي هذه على موقعكم', thanks: 'شكرًا لإخبارنا.' },
};
