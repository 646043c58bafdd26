// What a signal is: something that reports, and that can be stopped.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { ConsentOption, ConsentState } from '../consent';
import type { Diagnose } from '../diagnostics/codes';
import type { Guard } from '../lib/createGuard';
import type { Acts } from './acts';
import type { LayerWatch } from './watchLayer';

/** Reports one signal; what cannot be kept is told as a diagnostic, never thrown. */
export interface Report {
  (name: string, props?: object): void;
  /** A new view begins; the signals that follow belong to it. */
  startView(): void;
  /** The address of the page as it may stand in an event. */
  url(): string;
  /** Where events are posted (option `endpoint`): requests to it are ours. */
  endpoint: string;
  /** The stage of the journey now; `arrive` where no journey is kept. */
  stage(): string;
  /** Listens to every event that is kept, whoever reported it; gives back the function that stops. */
  heard(listener: (event: KlankbordEvent) => void): () => void;
  /** The latest events of this page, for a signal that starts late; empty where no journey is kept. */
  past(): KlankbordEvent[];
  /** Errors, clicks and submits of the page that came before the signals did; empty where all begin at once. */
  missed: Event[];
  /** The data layers that are watched, by name, shared by all signals (see `watchLayer`). */
  layers: Record<string, LayerWatch>;
  /** The acts told in this view, shared by all signals (see `reportActs`). */
  acts: Acts;
  /** Completes what a page tells of an act, by the act's name, before it is told. */
  complete: Map<string, (props: Record<string, unknown>, tell: (props: Record<string, unknown>) => void) => void>;
  /** A small text that outlives the page while behaviour is granted; gone with the consent. */
  recall(name: string): string | null;
  remember(name: string, text: string): void;
  /** What a consent manager on the page says. */
  consent: {
    /** True when the site itself set the option `consent`: then nobody else's word counts. */
    isSet: boolean;
    state(): ConsentState;
    choose(choice: ConsentOption): void;
  };
  diagnose: Diagnose;
  /** Wraps a listener, so that a mistake of ours never reaches the host's page. */
  guard: Guard;
}

/** Starts noticing, and gives back the function that stops it. */
export type Signal = (report: Report) => () => void;
