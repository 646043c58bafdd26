// The way back to an old version: what it changes first, then the button that publishes it again.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { getVersion, restoreVersion } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { useAct } from '../loop/useAct';
import { PublishLine } from './PublishLine';
import { VersionDifference } from './VersionDifference';

const { versions: text } = surveysWords;

interface Props {
  site: Site;
  version: number;
  /** The published one. */
  last: number;
  onPublished(version: number): void;
}

export function VersionBack({ site, version, last, onPublished }: Props) {
  const load = useCallback(() => getVersion(site.id, version, last), [site.id, version, last]);
  const { busy, problem, act } = useAct();
  const goBack = async (note: string): Promise<void> => {
    const published = await act(() => restoreVersion(site.id, version, last, note));
    if (published) onPublished(published.version);
  };
  return (
    <div class="version-open">
      <h3>{text.backTitle(version)}</h3>
      <VersionDifference load={load} />
      <p class="problem" role="alert">
        {problem}
      </p>
      <PublishLine
        id={`back-${version}`}
        button={text.backButton(version)}
        busy={busy}
        onPublish={(note) => void goBack(note)}
      />
    </div>
  );
}
