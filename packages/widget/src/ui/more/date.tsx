// `date`: the browser's own calendar, with the days that may be chosen told below it.

import type { DateQuestion } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import type { QuestionProps } from '../questions/questionProps';

/** Stands for a day that was only written in part, which the browser does not give away: no day, so that it is told. */
const PART = '-';

/** A day as it is written in a language; a locale that the browser does not know is no reason to say nothing. */
function dayText(day: string, locale: string): string {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  } catch {
    return day;
  }
}

export function DateView(props: QuestionProps<DateQuestion>) {
  const { question, value, fault, say, locale, set } = props;
  const { min, max, required } = question;
  const note = ({ currentTarget: field }: { currentTarget: HTMLInputElement }): void => {
    const day = field.validity.badInput ? PART : field.value;
    if (day !== (value ?? '')) set(day);
  };
  return (
    <div class="question">
      <Asking {...props} />
      <input
        type="date"
        class="field day"
        part="field"
        id="field"
        {...{ min, max, required }}
        value={value === PART ? '' : ((value as string) ?? '')}
        aria-describedby="help range fault"
        aria-invalid={Boolean(fault)}
        onInput={note}
        onBlur={note}
      />
      <p class="help" id="range">
        {[
          min && say('date.from', { day: dayText(min, locale) }),
          max && say('date.until', { day: dayText(max, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Fault fault={fault} />
    </div>
  );
}
