// How the visitor wants to be reached, as links that open the reader's own mail or phone.

import type { Contact } from '@klankbord/protocol/wire';
import { isEmail } from '@klankbord/protocol/survey';
import { dateText } from '../../texts/times';
import { words } from '../../texts/words';

/** The address is encoded, so that nothing in it can add recipients or headers. */
const mailto = (email: string, time: string): string =>
  `mailto:${email.split('@').map(encodeURIComponent).join('@')}?subject=${encodeURIComponent(words.story.contactSubject(dateText(time)))}`;

export function ContactLinks({ contact: { name, email, phone }, time }: { contact: Contact; time: string }) {
  return (
    <>
      {name && <span class="fact-line">{name}</span>}
      {email && <span class="fact-line">{isEmail(email) ? <a href={mailto(email, time)}>{email}</a> : email}</span>}
      {phone && (
        <span class="fact-line">
          {/^[+\d][\d\s()./-]*$/.test(phone) ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : phone}
        </span>
      )}
    </>
  );
}
