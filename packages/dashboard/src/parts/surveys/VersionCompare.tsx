// What differs between a version and another one, by itself the one before.

import { useCallback, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { getVersion, type SurveyVersion } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { Field } from '../form/Field';
import { VersionDifference } from './VersionDifference';

const { versions: text } = surveysWords;

interface Props {
  site: Site;
  version: number;
  versions: SurveyVersion[];
}

export function VersionCompare({ site, version, versions }: Props) {
  const before = version - 1;
  const [against, setAgainst] = useState(before);
  // What was there before the first version is nothing, and has no number.
  const load = useCallback(() => getVersion(site.id, version, against || undefined), [site.id, version, against]);
  const others = [...new Set([before, ...versions.map((one) => one.version)])].filter((one) => one !== version);
  const id = `against-${version}`;
  return (
    <div class="version-open">
      <Field id={id} label={text.against(version)}>
        <select id={id} value={against} onChange={({ currentTarget }) => setAgainst(Number(currentTarget.value))}>
          {others.map((one) => (
            <option key={one} value={one}>
              {one ? text.name(one) : text.first}
            </option>
          ))}
        </select>
      </Field>
      <VersionDifference load={load} />
    </div>
  );
}
