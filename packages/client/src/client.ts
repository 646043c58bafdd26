// What a client can do: the commands of `createClient`.

import type { Journey } from '@klankbord/protocol/journey';
import type { KlankbordEvent, Lost } from '@klankbord/protocol/wire';
import type { FeedbackInput } from './composeFeedback';
import type { ConsentOption, ConsentState, Layer } from './consent';
import type { Drafts } from './createDrafts';
import type { Diagnose, Diagnostic } from './diagnostics/codes';
import type { Keep } from './lib/keep';

/** What is kept, lost and going on. */
export interface Status {
  /** False while events are only in the page's memory. */
  durable: boolean;
  queued: number;
  /** Length of the queued events' JSON. */
  queuedBytes: number;
  /** Events that the endpoint refused for good; also counted in `dropped`. */
  refused: number;
  dropped: Lost[];
  sending: boolean;
  /** ISO 8601, or null when nothing is waited for. */
  pausedUntil: string | null;
  consent: ConsentState;
  visitor: string;
  session: string;
}

/** What can be listened to with `on`. */
export interface ClientEvents {
  ready: undefined;
  event: KlankbordEvent;
  /** A moment of truth has come. */
  moment: { moment: string };
  journey: Journey;
  sent: { ids: string[] };
  refused: { id: string; code: string; detail: string };
  diagnostic: Diagnostic;
}

export interface Client {
  /**
   * Records a signal.
   *
   * @returns the event's id once it is stored durably (see `status().durable`), or null when it is not kept
   * @throws KlankbordError `bad-event-name`, `bad-props`, `event-too-large` (rejects)
   * @example await client.track('search', { search_term: 'jacket', results_count: 0 })
   */
  track(name: string, props?: object): Promise<string | null>;
  /** A page view, for routers that do not use History. `props.type` sets the page's type. */
  page(props?: { type?: string; [prop: string]: unknown }): Promise<string | null>;
  /** A known person, kept until `reset()`. `proof` is the hex HMAC-SHA-256 of the id with the site's secret. */
  identify(user: string, traits?: object, options?: { proof?: string }): Promise<string | null>;
  /** A new visitor, as after logging out. */
  reset(): Promise<void>;
  /** What the visitor allows: one word for all layers, or a word per layer. */
  consent(choice: ConsentOption): Promise<void>;
  /**
   * An answer from an interface of your own, completed with its story.
   *
   * @returns the response's id; the same id with a higher revision replaces it
   * @example await client.feedback({ survey: 'checkout', scores: { nps: 9 }, comment: 'Quick' })
   */
  feedback(input: FeedbackInput): Promise<string | null>;
  /** Stage, furthest, trail, counts, cart and moments of this session: a copy. Empty without `createJourney()`. */
  journey(): Journey;
  /** Listens; gives back the function that stops listening. */
  on<Name extends keyof ClientEvents>(name: Name, listener: (value: ClientEvents[Name]) => void): () => void;
  /** Sends now what is kept; resolves when a pass has ended. */
  flush(): Promise<void>;
  status(): Promise<Status>;
  /** Erases all local data; with a collector, asks it to erase too. */
  forget(): Promise<void>;
  /** Stops, and removes every listener and timer. */
  destroy(): Promise<void>;
}

/** What the widget needs besides the commands; not part of the public promise. */
export interface ClientInside {
  keep: Keep;
  tab: string;
  diagnose: Diagnose;
  emit(name: string, value?: unknown): void;
  on(name: string, listener: (value: unknown) => void): () => void;
  /** A new id, later than all before it. */
  newId(): string;
  drafts: Drafts;
  /** Whether the layer is granted now. */
  mayStore(layer: Layer): boolean;
  /** Whether the layer was refused. */
  isRefused(layer: Layer): boolean;
  /** The session that the latest event belongs to; empty when none is known. */
  session(): string;
  /** The latest events of this page, for who begins late. */
  past(): KlankbordEvent[];
  /** Where this visitor stands among all, 0…1; the same one for as long as identity is kept. */
  share(): number;
  /** False while events are only in the page's memory. */
  durable(): boolean;
  /** True when every answer has reached the endpoint. */
  isSent(): Promise<boolean>;
}
