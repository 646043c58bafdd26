// All migrations in order; a new one is appended, an old one is never edited.

import { start } from './0001-start';
import { reading } from './0002-reading';
import { visitDigests } from './0003-visits';
import { loop } from './0004-loop';
import { access } from './0005-access';
import { searches } from './0006-searches';
import { configVersions } from './0007-config-versions';
import { journeySums } from './0008-journey-sums';
import { weekSums } from './0009-week-sums';

export const migrations: readonly string[] = [
  start,
  reading,
  visitDigests,
  loop,
  access,
  searches,
  configVersions,
  journeySums,
  weekSums,
];
