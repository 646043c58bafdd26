// The card: a dialog, or a group of the page, with one question, thanks, or what went wrong in it.

import type { Journey } from '@klankbord/protocol/journey';
import type { Survey } from '@klankbord/protocol/survey';
import type { ComponentChildren } from 'preact';
import type { Form } from '../createForm';
import type { More } from '../createMore';
import type { Telling } from '../createTelling';
import type { Say } from '../createSay';
import type { Voice } from '../createVoice';
import { directionOf } from '../directionOf';
import { Failure } from './Failure';
import { Cross } from './icons';
import { Page } from './Page';
import { Thanks } from './Thanks';

export interface CardProps {
  survey: Survey;
  locale: string;
  form: Form;
  more: More;
  say: Say;
  telling: Telling;
  /** What goes along with the answer; undefined while nothing does. */
  journey: Journey | undefined;
  /** What happened to the copy of an answer that could not be stored. */
  copied: 'no' | 'yes' | 'by-hand';
  voice: Voice;
  /** A score was clicked, tapped or moved to. */
  chosen(): void;
  copy(): Promise<void>;
  /** Absent where the page has placed it: there it cannot be closed. */
  leave?: (() => void) | undefined;
  /** None where the element around it is a dialog itself. */
  role: 'dialog' | 'group' | undefined;
}

function contentOf(props: CardProps): ComponentChildren {
  const { form, survey, say } = props;
  const phase = form.phase();
  if (phase === 'asking' || phase === 'sending') return <Page {...props} />;
  if (phase === 'failed') return <Failure {...props} />;
  const own = phase === 'sent' ? survey.thanks : undefined;
  return <Thanks thanks={own ?? say(`thanks.${phase}`)} words={form.words} />;
}

export function Card(props: CardProps) {
  const { locale, say, voice, leave, role } = props;
  return (
    <div
      class="card"
      part="card"
      role={role}
      aria-labelledby={role && 'question'}
      lang={locale}
      dir={directionOf(locale)}
    >
      <div class="grab" aria-hidden="true" />
      {leave && (
        <button class="close" part="close" type="button" aria-label={say('close')} onClick={leave}>
          <Cross />
        </button>
      )}
      {contentOf(props)}
      <div class="unseen" role="status">
        <span key={voice.count()}>{voice.note()}</span>
      </div>
    </div>
  );
}
