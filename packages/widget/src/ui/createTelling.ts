// A visit in plain words: what makes sentences of steps is fetched when somebody opens the story.

import type { TrailStep } from '@klankbord/protocol/journey';
import type { StoryFile, UiHost } from '../uiContract';

export interface Telling {
  /** Fetches what is needed; what could not be fetched is fetched again the next time. */
  want(): void;
  /**
   * A sentence for each step, none twice in a row; undefined while they are on their way. Where they cannot be fetched,
   * the bare names of the steps: what is sent has to be told.
   */
  tell(trail: TrailStep[], locale: string): string[] | undefined;
}

/** The name of a site's own moment is written for its people: `voucher-refused`. */
const inWords = (step: TrailStep, texts: Record<string, string>): TrailStep =>
  step.moment && !texts[`moment_${step.moment}`] ? { ...step, moment: String(step.moment).replaceAll('-', ' ') } : step;

/**
 * @param words the sentences of the page's language, as far as there are some
 * @param changed told when they are there, and when they are not to be had
 */
export function createTelling(
  { story }: Pick<UiHost, 'story'>,
  words: () => Record<string, string>,
  changed: () => void,
): Telling {
  let file: StoryFile | undefined;
  let state: 'idle' | 'fetching' | 'failed' = 'idle';
  const end = (): void => {
    state = file ? 'idle' : 'failed';
    changed();
  };
  return {
    want() {
      if (file || state === 'fetching') return;
      state = 'fetching';
      story()
        .then((fetched) => {
          file = fetched;
        })
        .then(end, end);
    },
    tell(trail, locale) {
      if (!file && state !== 'failed') return undefined;
      const texts = file && { ...file.steps, ...words() };
      return trail
        .map((step) => (file && texts ? file.describeStep(inWords(step, texts), texts, locale) : step.name))
        .filter((sentence, index, all) => sentence !== all[index - 1]);
    },
  };
}
