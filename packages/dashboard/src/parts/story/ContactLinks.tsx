// How the visitor wants to be reached, as links that open the reader's own mail or phone.

import { isText, type Contact } from '@klankbord/protocol/wire';
import { isEmail } from '@klankbord/protocol/survey';
import { dateText } from '../../texts/times';
import { words } from '../../texts/words';

/** The address is encoded, so that nothing in it can add recipients or headers. */
function mailto(email: string, time: string): string {
  const subject = words.story.contactSubject(dateText(time));
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}?subject=${encodeURIComponent(subject)}`;
}

const isPhone = (phone: string): boolean => /^[+\d][\d\s()./-]*$/.test(phone);

export function ContactLinks({ contact: { name, email, phone }, time }: { contact: Contact; time: string }) {
  return (
    <>
      {isText(name) && <span class="fact-line">{name}</span>}
      {isText(email) && (
        <span class="fact-line">{isEmail(email) ? <a href={mailto(email, time)}>{email}</a> : email}</span>
      )}
      {isText(phone) && (
        <span class="fact-line">
          {isPhone(phone) ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : phone}
        </span>
      )}
    </>
  );
}
