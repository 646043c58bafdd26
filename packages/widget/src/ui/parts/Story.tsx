// "Sent with your answer": the trail in plain words, one line until it is opened, with a switch to leave it out.

import type { CardProps } from './Card';

/** Nothing where no trail goes along. */
export function Story({ form, journey, say, telling, locale }: CardProps) {
  if (!journey?.trail.length) return null;
  const tells = form.tells();
  const sentences = telling.tell(journey.trail, locale);
  return (
    <details class="story" part="story" onToggle={({ currentTarget }) => currentTarget.open && telling.want()}>
      <summary>{say(tells ? 'story' : 'story.none')}</summary>
      <label class="switch">
        <input type="checkbox" checked={tells} onChange={({ currentTarget }) => form.tell(currentTarget.checked)} />
        <span>{say('story.switch')}</span>
      </label>
      {tells && sentences && (
        <ol tabIndex={0} aria-label={say('story')}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
