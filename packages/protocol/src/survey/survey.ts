// A survey as it stands in a file, and its check.

import { checkCondition } from '../condition/checkCondition';
import type { Condition } from '../condition/condition';
import { conditionOf } from '../condition/conditionOf';
import { parseDuration } from '../condition/duration';
import { isMomentName } from '../condition/momentCondition';
import { isObject, isText } from '../wire/json';
import { isBoolean, isNumber, isString, shown, wrongMember } from '../wire/shape';
import { accept, refuse, type Verdict } from '../wire/verdict';
import { isLocalText, type LocalText } from './localText';
import { questionChecks } from './questionChecks';
import type { Question } from './questionTypes';
import { displayFault, type SurveyDisplay } from './surveyDisplay';
import { type Thanks, thanksFault } from './surveyThanks';
import { type Theme, themeFault } from './surveyTheme';

/** How long a survey stays away after each outcome: a duration such as `14d`, or `never` again. */
export interface Repeat {
  /** Default `never`. */
  answered?: string;
  /** Default `14d`. */
  dismissed?: string;
  /** Shown, but neither answered nor dismissed. Default `3d`. */
  ignored?: string;
  /** Whether a new version starts afresh. Default `survey`. */
  per?: 'survey' | 'version';
}

export interface Survey {
  id: string;
  version?: number;
  name?: string;
  /** Higher first; default 0. */
  priority?: number;
  /** When to ask: a condition, or the name of a moment; absent: only by `open()` or the launcher. */
  when?: Condition | string;
  /** Whom to ask at all. */
  audience?: Condition;
  /** Time between the moment and the question, e.g. `2s`. */
  delay?: string;
  repeat?: Repeat;
  display?: SurveyDisplay;
  questions: Question[];
  thanks?: LocalText | Thanks;
  /** Laid over the theme of the page's options while this survey is shown. */
  theme?: Theme;
}

const MEMBERS = [
  'id',
  'version',
  'name',
  'priority',
  'when',
  'audience',
  'delay',
  'repeat',
  'display',
  'questions',
  'thanks',
  'theme',
];
const COMMON = ['id', 'type', 'label', 'help', 'required', 'metric'];

const stray = (value: Record<string, unknown>, known: string[]): string | undefined =>
  Object.keys(value).find((key) => !known.includes(key));

function questionFault(question: unknown, at: string, seen: Set<unknown>): string {
  if (!isObject(question)) return `${at} must be an object`;
  if (!isText(question.id, 64)) return `${at}.id must be a text of 1 to 64 characters`;
  if (seen.has(question.id)) return `${at}.id "${question.id}" is used twice`;
  seen.add(question.id);
  const type = typeof question.type === 'string' ? question.type : '';
  const check = Object.hasOwn(questionChecks, type) ? questionChecks[type] : undefined;
  if (!check) return `${at}.type ${shown(question.type)} is not one of ${Object.keys(questionChecks).join(', ')}`;
  const unknown = stray(question, [...COMMON, ...check.members]);
  if (unknown !== undefined) return `${at}.${unknown} is not a member of a ${type} question`;
  if (!isLocalText(question.label))
    return `${at}.label must be a text of at most 2,000 characters, or one per language`;
  if (question.help !== undefined && !isLocalText(question.help))
    return `${at}.help must be a text, or one per language`;
  const wrong = wrongMember(question, { required: isBoolean, metric: (value) => isString(value) && value !== '' });
  if (wrong) return `${at}.${wrong} must be ${wrong === 'required' ? 'true or false' : 'a text'}`;
  const fault = check.fault(question);
  return fault && `${at}: ${fault}`;
}

function repeatFault(repeat: unknown): string {
  if (repeat === undefined) return '';
  if (!isObject(repeat)) return 'repeat must be an object';
  const unknown = stray(repeat, ['answered', 'dismissed', 'ignored', 'per']);
  if (unknown !== undefined) return `repeat.${unknown} is not a member of repeat`;
  if (wrongMember(repeat, { per: (value) => value === 'survey' || value === 'version' })) {
    return 'repeat.per must be survey or version';
  }
  for (const outcome of ['answered', 'dismissed', 'ignored']) {
    const value = repeat[outcome];
    if (value !== undefined && value !== 'never' && parseDuration(value) === undefined) {
      return `repeat.${outcome} must be a duration such as 14d, or never`;
    }
  }
  return '';
}

function findFault(survey: Record<string, unknown>): string {
  if (!isText(survey.id, 64)) return 'id must be a text of 1 to 64 characters';
  const unknown = stray(survey, MEMBERS);
  if (unknown !== undefined) return `${unknown} is not a member of a survey`;
  const { version, delay, when, audience, questions } = survey;
  if (version !== undefined && !Number.isInteger(version)) return 'version must be a whole number';
  const wrong = wrongMember(survey, { name: isString, priority: isNumber });
  if (wrong) return `${wrong} must be a ${wrong === 'name' ? 'text' : 'number'}`;
  if (delay !== undefined && parseDuration(delay) === undefined) return 'delay must be a duration such as 2s';
  if (typeof when === 'string' && !isMomentName(when)) return 'when must be a condition, or the name of a moment';
  const conditions = { when: conditionOf(when as Condition), audience };
  for (const [at, condition] of Object.entries(conditions)) {
    const verdict = condition === undefined ? undefined : checkCondition(condition, at);
    if (verdict?.ok === false) return verdict.detail;
  }
  const fault =
    repeatFault(survey.repeat) ||
    displayFault(survey.display) ||
    thanksFault(survey.thanks) ||
    themeFault(survey.theme);
  if (fault) return fault;
  if (!Array.isArray(questions) || !questions.length) return 'questions must be a list with at least one question';
  const seen = new Set<unknown>();
  for (const [index, question] of questions.entries()) {
    const found = questionFault(question, `questions[${index}]`, seen);
    if (found) return found;
  }
  return '';
}

/**
 * Checks a survey as it stands in a file or in the options.
 *
 * @returns the survey, or the code `bad-survey` with the place and the reason
 * @example checkSurvey({ id: 'why', questions: [{ id: 'q', type: 'text', label: 'Why?' }] }).ok // true
 */
export function checkSurvey(value: unknown): Verdict<Survey> {
  if (!isObject(value)) return refuse('bad-survey', 'a survey must be an object');
  const fault = findFault(value);
  return fault ? refuse('bad-survey', fault) : accept(value as unknown as Survey);
}

/** Types a survey in a file of its own; it gives back what it got. */
export const defineSurvey = (survey: Survey): Survey => survey;
