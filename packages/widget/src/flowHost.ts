// What the flow of a survey asks of its host: the visit it was asked in, drafts, and partial answers.

import type { Client, ClientInside, Draft, FeedbackInput } from '@klankbord/client';
import { type ConditionContext, holds } from '@klankbord/protocol/condition';
import type { Journey } from '@klankbord/protocol/journey';
import type { Holds } from '@klankbord/protocol/survey';
import type { KlankbordEvent } from '@klankbord/protocol/wire';

/** The part of the contract with the interface that is about the flow. */
export interface FlowHost {
  /** This tab. */
  tab: string;
  newId(): string;
  /** The visit as it is now: it does not change while a survey is on screen. */
  look(): { holds: Holds; traits: object };
  /** The props of the latest event of a name on this page. */
  latest(name: string): object | undefined;
  /** What goes along with an answer; undefined while nothing does. */
  journey(): Journey | undefined;
  draft(survey: string): Promise<Draft | undefined>;
  /** Keeps a draft; without one it is removed. */
  keepDraft(survey: string, draft?: Draft): Promise<void>;
  /** Sends what was answered so far, where that was allowed. */
  partial(input: FeedbackInput): void;
}

export function flowHost(
  client: Client,
  { tab, newId, mayStore, drafts, on }: ClientInside,
  context: () => ConditionContext,
): FlowHost {
  const latest: Record<string, object> = {};
  // Stops with the client, whose bus it is.
  on('event', (event) => {
    const { name, props } = event as KlankbordEvent;
    latest[name] = props;
  });
  return {
    tab,
    newId,
    look() {
      const here = { ...context() };
      return { holds: (condition, told) => holds(condition, { ...here, ...told }), traits: { ...here.traits } };
    },
    latest: (name) => latest[name],
    journey: () => (mayStore('feedback') && mayStore('behaviour') ? client.journey() : undefined),
    draft: async (survey) => (await drafts.read()).find((draft) => draft.survey === survey),
    keepDraft: drafts.write,
    partial: (input) => void (mayStore('feedback') && client.feedback({ ...input, complete: false, trail: false })),
  };
}
