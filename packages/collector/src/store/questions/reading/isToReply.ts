// Which answers are said to a reply: they have a case, and are no answers to a survey that somebody chose to ask.

import { replySurvey } from '@klankbord/protocol/survey';

/** @example isToReply('responses.survey') // "ifnull(responses.survey glob 'reply:*', false)" */
export const isToReply = (column: string): string => `ifnull(${column} glob '${replySurvey('*')}', false)`;
