// A survey for other channels: its link, its QR code, and its first question for an e-mail.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import type { Invitation, Invited } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { CopyBox } from '../CopyBox';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { InvitationForm } from './InvitationForm';
import { MailView } from './MailView';
import { QrView } from './QrView';
import { useInvitation } from './useInvitation';

const { ask: text } = channelsWords;
const NONE: string[] = [];
/** Where somebody of the team may fill it in. */
const BY_STAFF = ['phone', 'in_store', 'chat'];

interface Props {
  site: Site;
  survey: string;
}

function LinkView({ invited }: { invited: Invited }) {
  return (
    <>
      {invited.isLoopback && (
        <div class="notice loopback" role="note">
          <p class="notice-title">{text.loopbackTitle}</p>
          <p>{text.loopback}</p>
          <p>
            <code>{text.loopbackHow}</code>
          </p>
        </div>
      )}
      <h3>{text.link}</h3>
      <CopyBox key={invited.link} text={invited.link} what={text.copyLink} />
    </>
  );
}

export function AskElsewhere({ site, survey }: Props) {
  const [wanted, setWanted] = useState<Invitation>({ channel: 'email', ref: '', lang: '' });
  const { reading, invited } = useInvitation(site.id, survey, wanted);
  return (
    <section class="ask-elsewhere" aria-labelledby="ask-title">
      <h2 id="ask-title">{text.title}</h2>
      <p class="muted lead">{text.lead}</p>
      <InvitationForm invitation={wanted} languages={invited?.now.languages ?? NONE} onChange={setWanted} />
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {!invited && reading.state === 'loading' && <Skeleton rows={2} />}
      {invited && (
        <>
          <LinkView invited={invited.now} />
          {BY_STAFF.includes(invited.of.channel) && site.role !== 'reader' && (
            <p>
              {text.enterLead}{' '}
              <a
                href={`/${encodeURIComponent(site.id)}/enter?${new URLSearchParams({ survey, channel: invited.of.channel })}`}
              >
                {channelsWords.enter.title}
              </a>
            </p>
          )}
          {invited.of.channel === 'email' ? (
            <MailView site={site.id} survey={survey} invited={invited.now} invitation={invited.of} />
          ) : (
            <QrView site={site.id} survey={survey} link={invited.now.link} invitation={invited.of} />
          )}
        </>
      )}
    </section>
  );
}
