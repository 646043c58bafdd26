// A survey as it stands in a file, and its check.

import { checkCondition } from '../condition/checkCondition';
import type { Condition } from '../condition/condition';
import { conditionOf } from '../condition/conditionOf';
import { parseDuration } from '../condition/duration';
import { isMomentName } from '../condition/momentCondition';
import { isObject, isText } from '../wire/json';
import { isBoolean, isNumber, isString, isWhole, shown, wrongMember } from '../wire/shape';
import { isTime } from '../wire/time';
import { accept, refuse, type Verdict } from '../wire/verdict';
import { flowFault } from './flow/flowFault';
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
  /** How often it shows itself to one visitor at most, whatever came of it. Default 3. */
  maxShown?: number;
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
  /** The share of visitors who are asked at all, 0…1; whoever is out stays out. Default 1. */
  sample?: number;
  /** Not before `from`, and no more at `until`: ISO 8601 with its zone, e.g. `2026-12-01T00:00:00+01:00`. */
  schedule?: { from?: string; until?: string };
  /** Time between the moment and the question, e.g. `2s`. */
  delay?: string;
  repeat?: Repeat;
  display?: SurveyDisplay;
  questions: Question[];
  /** Question ids by page; default one question a page. */
  pages?: string[][];
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
  'sample',
  'schedule',
  'delay',
  'repeat',
  'display',
  'questions',
  'pages',
  'thanks',
  'theme',
];
const COMMON = ['id', 'type', 'label', 'help', 'required', 'metric', 'showIf', 'next'];

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
  const unknown = stray(repeat, ['answered', 'dismissed', 'ignored', 'maxShown', 'per']);
  if (unknown !== undefined) return `repeat.${unknown} is not a member of repeat`;
  if (wrongMember(repeat, { per: (value) => value === 'survey' || value === 'version' })) {
    return 'repeat.per must be survey or version';
  }
  if (repeat.maxShown !== undefined && !(isWhole(repeat.maxShown) && Number(repeat.maxShown) > 0)) {
    return 'repeat.maxShown must be a whole number of at least 1';
  }
  for (const outcome of ['answered', 'dismissed', 'ignored']) {
    const value = repeat[outcome];
    if (value !== undefined && value !== 'never' && parseDuration(value) === undefined) {
      return `repeat.${outcome} must be a duration such as 14d, or never`;
    }
  }
  return '';
}

function scheduleFault(schedule: unknown): string {
  if (schedule === undefined) return '';
  if (!isObject(schedule)) return 'schedule must be an object';
  const unknown = stray(schedule, ['from', 'until']);
  if (unknown !== undefined) return `schedule.${unknown} is not a member of schedule`;
  const wrong = wrongMember(schedule, { from: isTime, until: isTime });
  if (wrong) return `schedule.${wrong} must be a time with its zone, such as 2026-12-01T09:00:00+01:00`;
  const { from, until } = schedule as { from?: string; until?: string };
  return from && until && Date.parse(from) >= Date.parse(until)
    ? 'schedule.until must be later than schedule.from'
    : '';
}

function findFault(survey: Record<string, unknown>): string {
  if (!isText(survey.id, 64)) return 'id must be a text of 1 to 64 characters';
  const unknown = stray(survey, MEMBERS);
  if (unknown !== undefined) return `${unknown} is not a member of a survey`;
  const { version, delay, sample, when, audience, questions } = survey;
  if (version !== undefined && !Number.isInteger(version)) return 'version must be a whole number';
  const wrong = wrongMember(survey, { name: isString, priority: isNumber });
  if (wrong) return `${wrong} must be a ${wrong === 'name' ? 'text' : 'number'}`;
  if (sample !== undefined && !(isNumber(sample) && Number(sample) >= 0 && Number(sample) <= 1)) {
    return 'sample must be a number from 0 to 1';
  }
  if (delay !== undefined && parseDuration(delay) === undefined) return 'delay must be a duration such as 2s';
  if (typeof when === 'string' && !isMomentName(when)) return 'when must be a condition, or the name of a moment';
  const conditions = { when: conditionOf(when as Condition), audience };
  for (const [at, condition] of Object.entries(conditions)) {
    const verdict = condition === undefined ? undefined : checkCondition(condition, at);
    if (verdict?.ok === false) return verdict.detail;
  }
  const fault =
    repeatFault(survey.repeat) ||
    scheduleFault(survey.schedule) ||
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
  return flowFault(survey as unknown as Survey);
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
