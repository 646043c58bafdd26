// The first question of a survey in an e-mail: as its reader sees it, and as HTML to take along.

import { type Invitation, type Invited, mailAddress } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { CopyBox } from '../CopyBox';

const { ask: text } = channelsWords;

interface Props {
  site: string;
  survey: string;
  invited: Invited;
  invitation: Invitation;
}

export function MailView({ site, survey, invited: { mail, scores }, invitation }: Props) {
  return (
    <div class="mail-view">
      <h3>{text.mail}</h3>
      <p class="muted">{scores.length ? text.mailLead : text.mailLinkLead}</p>
      {/* A picture of it: an answer from here would count. */}
      <iframe class="mail-frame" src={mailAddress(site, survey, invitation)} title={text.mailFrame} inert />
      <CopyBox key={mail} text={mail} what={text.copyMail} rows={8} />
    </div>
  );
}
