// The first question of a survey as HTML for an e-mail: each score is a link that opens the survey with that score chosen.

import { questionTypeOf, type Survey, textIn } from '@klankbord/protocol/survey';
import { endWords } from './endWords';
import { escapeHtml } from './escapeHtml';

/** Mail programs know tables and styles in place, and little else. */
const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif';
const BUTTON =
  'display:block;padding:12px 0;border:1px solid #6b7280;border-radius:6px;background:#ffffff;color:#111827;font-size:16px;line-height:20px;text-align:center;text-decoration:none';

interface Snippet {
  survey: Survey;
  /** The link of the survey, without a score. */
  link: string;
  locale: string;
}

/** Scores that can be buttons: a slider of 0 to 100 cannot. */
const MOST_BUTTONS = 11;

/** The scores of the first question; empty where it asks for something else. */
export function scoresOf({ questions: [first] }: Survey): number[] {
  const [low, high] = (first && questionTypeOf(first.type)?.scale?.(first)) ?? [0, -1];
  return high - low < MOST_BUTTONS ? Array.from({ length: high - low + 1 }, (_, index) => low + index) : [];
}

const withScore = (link: string, score: number): string => `${link}${link.includes('?') ? '&' : '?'}score=${score}`;

/** What the lowest and the highest score mean, under the ends of the row. */
function endsRow(type: string, locale: string, columns: number): string {
  const words = endWords(type, locale);
  if (!words) return '';
  const style = `${FONT};font-size:13px;line-height:18px;color:#4b5563;padding:2px`;
  const left = Math.ceil(columns / 2);
  const [low, high] = words.map(escapeHtml);
  return `
  <tr>
    <td colspan="${left}" align="left" style="${style}">${low}</td>
    <td colspan="${columns - left}" align="right" style="${style}">${high}</td>
  </tr>`;
}

/** A survey that begins with something else than a score is opened by a link in the words of its question. */
export function mailSnippet({ survey, link, locale }: Snippet): string {
  const [first] = survey.questions;
  const label = escapeHtml(textIn(first?.label, locale));
  const scores = scoresOf(survey);
  const dir = /^(?:ar|fa|he|ur)\b/.test(locale) ? ' dir="rtl"' : '';
  if (!scores.length) return `<p${dir} style="${FONT}"><a href="${escapeHtml(link)}">${label}</a></p>\n`;
  const cells = scores.map(
    (score) =>
      `    <td width="${Math.floor(100 / scores.length)}%" style="padding:2px"><a href="${escapeHtml(withScore(link, score))}" style="${FONT};${BUTTON}">${score}</a></td>`,
  );
  return `<table role="presentation"${dir} width="100%" cellspacing="0" cellpadding="0" border="0" style="max-width:600px">
  <tr>
    <td colspan="${scores.length}" style="${FONT};font-size:18px;line-height:26px;color:#111827;padding:2px 2px 10px">${label}</td>
  </tr>
  <tr>
${cells.join('\n')}
  </tr>${endsRow(first!.type, locale, scores.length)}
</table>
`;
}
