// What a page's own interface tells: it has shown a survey, it was closed, it was answered.

import type { Client, Diagnose, FeedbackInput } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';

export interface HeadlessParts {
  client: Client;
  find(id: string): Survey | undefined;
  shown(survey: Survey): void;
  dismissed(survey: Survey): void;
  /** A whole answer is stored; its survey may be one that we do not know. */
  answered(survey: Survey, response: string): void;
  diagnose: Diagnose;
}

export interface Headless {
  shown(id: string): void;
  dismissed(id: string): void;
  feedback(input: FeedbackInput): Promise<string | null>;
  /** Notes an answer that is being stored. */
  noteAnswer(input: FeedbackInput, stored: Promise<string | null>): void;
}

export function headless({ client, find, diagnose, ...parts }: HeadlessParts): Headless {
  const noted = (act: (survey: Survey) => void) => (id: string) => {
    const survey = find(id);
    if (survey) act(survey);
    else diagnose('unknown-survey', { survey: id });
  };
  const noteAnswer: Headless['noteAnswer'] = ({ survey: said = 'feedback', complete }, stored) => {
    stored.then(
      (response) => {
        const id = typeof said === 'string' ? said : said.id;
        // The showing of its survey ends as ours would.
        if (response && complete !== false) parts.answered(find(id) ?? { id, questions: [] }, response);
      },
      () => 0,
    );
  };
  return {
    shown: noted(parts.shown),
    dismissed: noted(parts.dismissed),
    feedback(input) {
      const stored = client.feedback(input);
      noteAnswer(input, stored);
      return stored;
    },
    noteAnswer,
  };
}
