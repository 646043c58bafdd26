// Where the build puts the files that this package serves.

import { join } from 'node:path';
import { packageFolder } from './packageFolder';

/** What web pages load. */
export const sdkFolder = (): string => join(packageFolder(), 'dist/sdk');
/** The page where a team reads. */
export const dashboardFolder = (): string => join(packageFolder(), 'dist/dashboard');
