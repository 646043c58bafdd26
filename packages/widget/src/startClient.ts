// Starts the client of a widget: its journey, its linker, and diagnostics with their full texts where they are asked for.

import {
  type Client,
  type ClientInside,
  type ClientOptions,
  createClientInside,
  createJourney,
  createLinker,
  type Signal,
} from '@klankbord/client';
import { type InitOptions, OWN_NAMES } from './initOptions';
import type { LazyFiles } from './lazyFiles';

/** What runs from the first moment on. */
export interface StartedClient {
  client: Client;
  inside: ClientInside;
}

/** @param isWatchedLater whether the moments come later than the client */
export function startClient(
  options: InitOptions,
  files: LazyFiles,
  signals: Signal[],
  moments: NonNullable<ClientOptions['moments']>,
  isWatchedLater = false,
): StartedClient {
  const { stages, linker, debug, ...rest } = options;
  return createClientInside(
    {
      ...rest,
      signals,
      moments,
      journey: createJourney(stages, isWatchedLater),
      ...(linker && { linker: createLinker(linker) }),
      // Diagnostics with their full texts, which are fetched only then.
      ...(debug !== undefined && {
        debug:
          debug === true
            ? (diagnostic) =>
                void files.debug().then(
                  (file) => console.warn(file.explainDiagnostic(diagnostic), diagnostic),
                  () => console.warn('klankbord', diagnostic),
                )
            : debug,
      }),
    },
    OWN_NAMES,
  );
}
