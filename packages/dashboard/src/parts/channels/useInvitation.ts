// The link for what is chosen now: asked a moment after the last letter, and the one before stands until it is there.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { getInvitation, type Invitation, type Invited } from '../../readings/channels';
import { type ReadingControls, useReading } from '../useReading';

/** Our choice: longer than between two letters, shorter than somebody waits. */
const PAUSE_MS = 250;

export interface InvitationControls {
  reading: ReadingControls<Invited>;
  /** The last one that was read, with what it was asked for. */
  invited: { now: Invited; of: Invitation } | undefined;
}

export function useInvitation(site: string, survey: string, wanted: Invitation): InvitationControls {
  const [asked, setAsked] = useState(wanted);
  const { channel, ref, lang } = wanted;
  useEffect(() => {
    const timer = setTimeout(setAsked, PAUSE_MS, { channel, ref, lang });
    return () => clearTimeout(timer);
  }, [channel, ref, lang]);
  const reading = useReading(useCallback(() => getInvitation(site, survey, asked), [site, survey, asked]));
  const last = useRef<InvitationControls['invited']>(undefined);
  if (reading.state === 'ready') last.current = { now: reading.value, of: asked };
  return { reading, invited: last.current };
}
