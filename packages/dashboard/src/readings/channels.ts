// Readings and changes of other channels: links, QR codes and e-mails for a survey, and answers that somebody else gave.

import type { Feedback } from '@klankbord/protocol/wire';
import { query, type Reading, read, siteRoot, write } from '../readings';

/** Empty members are left out. */
export interface Invitation {
  channel: string;
  ref: string;
  lang: string;
}

export interface Invited {
  link: string;
  /** The link leads to the collector's own machine only. */
  isLoopback: boolean;
  /** The first question as HTML for an e-mail. */
  mail: string;
  /** The buttons of the e-mail; none: it is a link. */
  scores: number[];
  languages: string[];
}

const at = (site: string, survey: string, path = ''): string =>
  `${siteRoot(site)}/invitations/${encodeURIComponent(survey)}${path}`;

export const getInvitation = (site: string, survey: string, invitation: Invitation): Promise<Reading<Invited>> =>
  read(at(site, survey) + query(invitation));

/** The address of the link as a QR code. */
export const qrAddress = (site: string, survey: string, invitation: Invitation, format: 'svg' | 'png'): string =>
  at(site, survey, '/qr') + query({ ...invitation, format });

/** The address of the e-mail, as its reader sees it. */
export const mailAddress = (site: string, survey: string, invitation: Invitation): string =>
  at(site, survey, '/mail') + query(invitation);

/** What the frame with the questions hands over. */
export interface Entry {
  id: string;
  locale?: string;
  feedback: Feedback;
}

/** What is known beside the answers; empty members are left out. */
export interface EntryFacts {
  channel: string;
  user: string;
  ref: string;
  /** Local time as `<input type="datetime-local">` has it; empty is now. */
  time: string;
}

/** Enters an answer; the same one twice is one. */
export function postEntry(
  site: string,
  { id, locale, feedback }: Entry,
  facts: EntryFacts,
): Promise<Reading<{ id: string }>> {
  const { survey, answers, scores, comment, contact, consents, helped } = feedback;
  const { channel, user, ref, time } = facts;
  return write('POST', `${siteRoot(site)}/entries`, {
    ...{ id, survey, channel, answers, scores, comment, contact, consents, helped, locale },
    ...(user.trim() && { user: user.trim() }),
    ...(ref.trim() && { ref: ref.trim() }),
    ...(time && { time: new Date(time).toISOString() }),
  });
}

/** The address of the questions of a survey, for the frame that hands them over. */
export const entryFrame = (site: string, survey: string, channel: string, lang: string): string =>
  `/s/${encodeURIComponent(site)}/${encodeURIComponent(survey)}${query({ entry: '1', channel, lang })}`;
