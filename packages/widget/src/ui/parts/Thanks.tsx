// What is said after the last answer: one sentence, or a title, a text and a link.

import { isThanks, isWebAddress, type Survey, textIn } from '@klankbord/protocol/survey';
import { Tick } from './icons';

export interface ThanksProps {
  thanks: NonNullable<Survey['thanks']>;
  locale: string;
}

export function Thanks({ thanks, locale }: ThanksProps) {
  const { title, text, link } = isThanks(thanks) ? thanks : { text: thanks };
  return (
    <div class="thanks" part="thanks">
      <Tick />
      <div>
        <p id="question" class={title && 'asking'} tabIndex={-1}>
          {textIn(title ?? text, locale)}
        </p>
        {title && text && <p>{textIn(text, locale)}</p>}
        {link && isWebAddress(link.url) && (
          <a class="link" part="link" href={link.url}>
            {textIn(link.label, locale)}
          </a>
        )}
      </div>
    </div>
  );
}
