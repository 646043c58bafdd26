// What the answers of a site can be narrowed to; read again when an answer brings something new.

import { useCallback } from 'preact/hooks';
import { listChoices } from '../../readings/answers';
import type { Choice, ResponseSummary } from '../../shapes';
import { useReading } from '../useReading';

const NONE: Choice[] = [];

export function useChoices(site: string): [Choice[], (answer: ResponseSummary) => void] {
  const reading = useReading(useCallback(() => listChoices(site), [site]));
  const choices = reading.state === 'ready' ? reading.value.items : NONE;
  const isKnown = (parameter: string, value: string | undefined): boolean =>
    !value || choices.some((choice) => choice.parameter === parameter && choice.value === value);
  const note = ({ survey, stage, moment, channel }: ResponseSummary): void => {
    const known =
      isKnown('survey', survey?.id) &&
      isKnown('stage', stage) &&
      isKnown('moment', moment) &&
      isKnown('channel', channel);
    if (!known) reading.reread();
  };
  return [choices, note];
}
