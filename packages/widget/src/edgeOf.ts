// The side of a tab: a launcher with the look `edge` stands halfway down the side that its position names.

import type { LauncherOptions } from './initOptions';

/** @example edgeOf({ look: 'edge', position: 'bottom-start' }).position // 'middle-start' */
export function edgeOf(options: LauncherOptions): LauncherOptions {
  const isStart = options.position?.endsWith('start');
  return options.look === 'edge' ? { ...options, position: isStart ? 'middle-start' : 'middle-end' } : options;
}
