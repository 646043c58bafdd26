// A page of a few words, for where the dashboard cannot speak for itself.

/**
 * @param title and `paragraphs`: our own words as HTML, never anything that came from outside
 */
export const plainPage = (title: string, paragraphs: string[]): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Klankbord</title>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</html>
`;
