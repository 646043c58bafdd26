// The part of the store that knows which surveys are published, which were, and how many answers each has.

import type { Page, PageWish } from './store';

/** What is published, by whom, and why. */
export interface Publication {
  /** The configuration as JSON text. */
  body: string;
  /** The name of an account or a token. */
  who: string;
  note?: string | undefined;
}

/** A publication that was kept; the highest version is the published one. */
export interface ConfigVersion {
  version: number;
  publishedMs: number;
  /** Absent for what was published before versions were kept. */
  who?: string;
  note?: string;
  body: string;
}

export interface SurveyAnswers {
  survey: string;
  n: number;
  lastMs: number;
}

export interface SurveyStore {
  /** The published configuration as JSON text. */
  getConfig(site: string): Promise<string | undefined>;
  /**
   * Publishes, as a new version; what is published already stays the version it is.
   *
   * @param over publishes only while this version is the published one (0: none)
   * @returns the version; undefined when another one was published meanwhile
   */
  saveConfig(site: string, publication: Publication, nowMs: number, over?: number): Promise<number | undefined>;
  /** The published version. */
  getLastVersion(site: string): Promise<ConfigVersion | undefined>;
  getConfigVersion(site: string, version: number): Promise<ConfigVersion | undefined>;
  /** Newest first. */
  listConfigVersions(site: string, wish: PageWish): Promise<Page<ConfigVersion>>;
  countSurveyAnswers(site: string): Promise<SurveyAnswers[]>;
}
