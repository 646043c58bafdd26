// What is said after the last answer: one sentence, or a title, a text and a link.

import { isThanks, isWebAddress, type Survey } from '@klankbord/protocol/survey';
import type { Form } from '../createForm';
import { Tick } from './icons';

export interface ThanksProps {
  thanks: NonNullable<Survey['thanks']>;
  /** A text in the survey's language. */
  words: Form['words'];
}

export function Thanks({ thanks, words }: ThanksProps) {
  const { title, text, link } = isThanks(thanks) ? thanks : { text: thanks };
  return (
    <div class="thanks" part="thanks">
      <Tick />
      <div>
        <p id="question" class={title && 'asking'} tabIndex={-1}>
          {words(title ?? text)}
        </p>
        {title && text && <p>{words(text)}</p>}
        {link && isWebAddress(link.url) && (
          <a class="link" part="link" href={link.url}>
            {words(link.label)}
          </a>
        )}
      </div>
    </div>
  );
}
