// What somebody wants published, read from the text of a file.

import type { SurveyWish } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';

const { publish: text } = surveysWords;

export type ReadWish = { ok: true; wish: SurveyWish } | { ok: false; problem: string };

const refuse = (problem: string): ReadWish => ({ ok: false, problem });

/** @example readWish('[]') // { ok: true, wish: { surveys: [] } } */
export function readWish(json: string): ReadWish {
  if (!json.trim()) return refuse(text.empty);
  let value: unknown;
  try {
    // Editors on Windows put a mark at the beginning of a file.
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse(text.notJson(error instanceof Error ? error.message : String(error)));
  }
  if (Array.isArray(value)) return { ok: true, wish: { surveys: value } };
  if (typeof value !== 'object' || value === null) return refuse(text.notSurveys);
  const { surveys, ...others } = value as Record<string, unknown>;
  if (Array.isArray(surveys)) {
    const stray = Object.keys(others);
    return stray.length ? refuse(text.stray(stray)) : { ok: true, wish: { surveys } };
  }
  return 'questions' in others ? { ok: true, wish: { survey: others } } : refuse(text.notSurveys);
}
