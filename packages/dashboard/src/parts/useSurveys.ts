// The surveys that answers of a site belong to, as far as they are known: read from its newest answers, and from each that arrives.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { listResponses, type ResponseSummary } from '../readings';

export interface SurveyName {
  id: string;
  name: string;
}

const LOOK_AT = 100;

const addNames = (known: SurveyName[], answers: ResponseSummary[]): SurveyName[] => {
  const added = new Map(known.map((survey) => [survey.id, survey]));
  for (const { survey } of answers) {
    if (survey && !added.get(survey.id)?.name) added.set(survey.id, { id: survey.id, name: survey.name ?? '' });
  }
  const same = added.size === known.length && known.every(({ id, name }) => added.get(id)?.name === name);
  return same ? known : [...added.values()];
};

/** @param chosen the survey in the address: it stays in the list even where none of its answers is new */
export function useSurveys(site: string, chosen?: string): [SurveyName[], (answers: ResponseSummary[]) => void] {
  const [surveys, setSurveys] = useState<SurveyName[]>([]);
  const note = useCallback((answers: ResponseSummary[]) => setSurveys((known) => addNames(known, answers)), []);

  useEffect(() => {
    void listResponses(site, {}, { limit: LOOK_AT }).then((reading) => reading.ok && note(reading.value.items));
  }, [site, note]);
  useEffect(() => {
    if (!chosen) return;
    void listResponses(site, { survey: chosen }, { limit: 1 }).then(
      (reading) => reading.ok && note(reading.value.items),
    );
  }, [site, chosen, note]);

  const listed = chosen && !surveys.some(({ id }) => id === chosen) ? [...surveys, { id: chosen, name: '' }] : surveys;
  return [
    [...listed].map(({ id, name }) => ({ id, name: name || id })).sort((a, b) => a.name.localeCompare(b.name)),
    note,
  ];
}
