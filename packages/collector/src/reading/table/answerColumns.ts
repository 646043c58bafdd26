// An answer as a row: what the list shows of it, with a column for each usual score.

import type { Answer } from '@klankbord/protocol/wire';
import type { ResponseSummary } from '../responseSummary';
import type { Columns } from './csvText';

const METRICS = ['nps', 'csat', 'ces', 'rating', 'expectation'];

/** What was filled in, readable in a cell. */
function valueText({ value, other }: Answer): string {
  const told = (one: unknown): string => {
    if (Array.isArray(one)) return one.map(told).join(', ');
    if (typeof one !== 'object' || one === null) return String(one);
    const { label, id, success, goal } = one as Record<string, unknown>;
    if (success !== undefined) return [told(goal ?? ''), String(success)].filter(Boolean).join(': ');
    return label === undefined && id === undefined ? JSON.stringify(one) : String(label ?? id);
  };
  return [told(value), other].filter(Boolean).join(' – ');
}

const answersText = ({ answers }: ResponseSummary): string =>
  answers.map((answer) => `${answer.label ?? answer.question}: ${valueText(answer)}`).join('\n');

const otherScores = ({ scores }: ResponseSummary): string =>
  Object.entries(scores)
    .filter(([metric]) => !METRICS.includes(metric))
    .map(([metric, value]) => `${metric}: ${value}`)
    .join('\n');

export const answerColumns: Columns<ResponseSummary> = {
  id: ({ id }) => id,
  time: ({ time }) => time,
  complete: ({ complete }) => complete,
  survey: ({ survey }) => survey && (survey.name ?? survey.id),
  moment: ({ moment }) => moment,
  stage: ({ stage }) => stage,
  ...Object.fromEntries(METRICS.map((metric) => [metric, ({ scores }: ResponseSummary) => scores[metric]])),
  other_scores: otherScores,
  comment: ({ comment }) => comment,
  answers: answersText,
  wants_contact: ({ hasContact }) => hasContact,
  helped: ({ helped }) => helped,
  device: ({ device }) => device,
  channel: ({ channel }) => channel,
  locale: ({ locale }) => locale,
  page: ({ page }) => page?.url,
  page_title: ({ page }) => page?.title,
  visitor: ({ visitor }) => visitor,
  ref: ({ ref }) => ref,
  entered_by: ({ entered }) => entered?.by,
};
