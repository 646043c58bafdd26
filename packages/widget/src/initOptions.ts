// The options of `init`: those of the client, and what belongs to asking.

import type {
  AskQuestionOptions,
  CheckoutOptions,
  ClientOptions,
  MomentOption,
  PageViewOptions,
  SearchOptions,
} from '@klankbord/client';
import type { Etiquette } from '@klankbord/protocol/decide';
import type { StageTable } from '@klankbord/protocol/journey';
import type { LocalText, Survey, Theme } from '@klankbord/protocol/survey';
import type { LauncherKey } from './launcherTexts';
import type { TextKey } from './ui/texts/en';

export type { Theme };

/** Each signal can be switched off with `false`, or given its options. */
export interface SignalOptions {
  consentMode?: boolean;
  pageView?: boolean | PageViewOptions;
  dataLayer?: boolean;
  element?: boolean;
  /** What schema.org markup says of the shop, where nothing else does. */
  markup?: boolean;
  search?: boolean | SearchOptions;
  /** Needs its `steps`. */
  checkout?: boolean | CheckoutOptions;
  /** The one signal that is off by default. */
  segment?: boolean;
  askQuestion?: boolean | AskQuestionOptions;
  scriptError?: boolean;
  webVital?: boolean;
  rageClick?: boolean;
  deadClick?: boolean;
  formError?: boolean;
  formAbandon?: boolean;
  exitIntent?: boolean;
  scrollDepth?: boolean;
  quickBack?: boolean;
}

/** The button in the corner. */
export interface LauncherOptions {
  /** The survey it opens; default `feedback`, the built-in one. */
  survey?: string;
  position?: 'bottom-end' | 'bottom-start' | 'middle-end' | 'middle-start';
  label?: LocalText;
  /** Default `button`; `edge` is a tab halfway down the side. */
  look?: 'button' | 'edge';
}

/**
 * The site's own words by key, as a text for every language or one for each; `docs/languages.md` has the keys.
 *
 * @example { send: { en: 'Submit', nl: 'Insturen' }, 'thanks.sent': 'Thanks!' }
 */
export type OwnTexts = { [Key in TextKey | LauncherKey]?: LocalText };

/** Options of `init`. `site` and one of `endpoint` and `collector` are needed. */
export interface InitOptions extends Omit<ClientOptions, 'signals' | 'journey' | 'moments' | 'linker'> {
  /** Default true: all of them. */
  signals?: boolean | SignalOptions;
  /** Another table of stages: stage → names of events or address patterns. */
  stages?: StageTable;
  /** Moments of truth by name: more of them, another `when` for a built-in one, or false to switch one off. */
  moments?: MomentOption;
  /** Own domains between which visitor and session are carried in links, subdomains included. */
  linker?: string[];
  surveys?: Survey[];
  /** How many surveys show themselves in a session (1), and the quiet time between two of them (`7d`). */
  etiquette?: Partial<Etiquette>;
  /** `'none'` hides the button. */
  launcher?: 'none' | LauncherOptions;
  theme?: Theme;
  /** Other words for those of the interface. */
  texts?: OwnTexts;
  /** False: no interface at all, the rules stay (`nextSurvey`, `shown`, `dismissed`). */
  ui?: boolean;
  /** Name of the data layer's global, or false to leave it alone. */
  dataLayer?: string | false;
  /** Push what happens to surveys to the data layer; a text is the name of another one than `dataLayer`. */
  emit?: boolean | string;
  /** The folder of our files, where the script was inlined or combined with others; relative to the page. */
  base?: string;
  /** Accepted for pages that hand it to every script: our style sheets are constructed and need none. */
  nonce?: string;
}

/** Names of options that `createClient` does not know itself. */
export const OWN_NAMES = 'stages surveys etiquette launcher theme texts ui dataLayer emit base nonce';
