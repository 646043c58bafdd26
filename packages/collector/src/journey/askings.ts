// Which surveys were shown in a visit, after which moment, and what came of each showing.

import { replyIn } from '@klankbord/protocol/survey';
import type { StoredEvent } from '../store/store';
import type { Asking } from './visitDigest';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Which survey an event is about: `feedback` carries an object, the others its id. A reply is none: nobody is asked. */
function surveyOf(survey: unknown): string | undefined {
  const id = textOf(typeof survey === 'object' && survey !== null && 'id' in survey ? survey.id : survey);
  return id === undefined || replyIn(id) ? undefined : id;
}

/** @param events of one session, oldest first */
export function listAskings(events: StoredEvent[]): Asking[] {
  const askings: Asking[] = [];
  let moment: string | undefined;
  let stage = '';
  const latest = (survey: string | undefined): Asking | undefined =>
    askings.filter((asking) => asking.survey === survey).at(-1);

  for (const { event } of events) {
    const { name, props } = event;
    stage = event.stage ?? stage;
    const survey = surveyOf(props.survey);
    if (name === 'moment') moment = textOf(props.moment) ?? moment;
    else if (name === 'feedback_shown' && survey) {
      askings.push({ survey, ...(moment !== undefined && { moment }), stage, outcome: 'ignored' });
    } else if (name === 'feedback_dismissed') {
      const asking = latest(survey);
      if (asking?.outcome === 'ignored') asking.outcome = 'dismissed';
    } else if (name === 'feedback') {
      const asking = latest(survey);
      // An answer names its moment itself, where the survey waited for one.
      if (asking)
        Object.assign(asking, {
          outcome: props.complete === false ? 'partial' : 'answered',
          ...(textOf(props.moment) && { moment: textOf(props.moment) }),
        });
    }
  }
  return askings;
}
