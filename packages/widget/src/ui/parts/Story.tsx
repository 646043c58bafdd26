// "Sent with your answer": the trail in plain words, one line until it is opened, with a switch to leave it out.

import { describeStep } from '@klankbord/protocol/steps';
import type { CardProps } from './Card';

type Step = Parameters<typeof describeStep>[0];

/** Names of moments are written for a site's people: `no-results`. */
const inWords = (step: Step): Step =>
  step.moment ? { ...step, moment: String(step.moment).replaceAll('-', ' ') } : step;

/** Nothing where no trail goes along. */
export function Story({ form, journey, say, steps, locale }: CardProps) {
  if (!journey?.trail.length) return null;
  const tells = form.tells();
  const sentences = journey.trail
    .map((step) => describeStep(inWords(step), steps, locale))
    .filter((sentence, index, all) => sentence !== all[index - 1]);
  return (
    <details class="story" part="story">
      <summary>{say(tells ? 'story' : 'story.none')}</summary>
      <label class="switch">
        <input type="checkbox" checked={tells} onChange={({ currentTarget }) => form.tell(currentTarget.checked)} />
        <span>{say('story.switch')}</span>
      </label>
      {tells && (
        <ol tabIndex={0} aria-label={say('story')}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
