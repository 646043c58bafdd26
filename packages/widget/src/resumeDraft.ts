// After a reload a half-filled form stands there again: on the same page, in the same tab.

import type { Draft, Drafts } from '@klankbord/client';

/** What the interface adds to a draft so that it can be found again. */
export interface PlacedDraft extends Draft {
  tab: string;
  /** The path of the page on which it was written. */
  path: string;
}

/** @param open opens a survey as it was; surveys may still be on their way, so this may be asked again */
export async function resumeDraft(drafts: Drafts, tab: string, open: (survey: string) => unknown): Promise<void> {
  const own = ((await drafts.read()) as PlacedDraft[]).filter(
    (draft) => draft.tab === tab && draft.path === location.pathname,
  );
  if (own[0]) await open(own[0].survey);
}
