// How long what is kept, and where that is set.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { getRetention } from '../../readings/access';
import { countText } from '../../texts/numbers';
import { settingsWords } from '../../texts/settingsWords';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';
import { Section } from './Section';

const { retention: text } = settingsWords;
const kinds = ['behaviour', 'answers', 'contact'] as const;

export function RetentionSection({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => getRetention(site.id), [site.id]));
  return (
    <Section id="retention" title={text.title}>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={1} />}
      {reading.state === 'ready' && (
        <dl class="kept">
          {kinds.map((kind) => {
            const days = reading.value[kind];
            return (
              <div key={kind}>
                <dt>{text[kind]}</dt>
                <dd>{days === null ? text.forever : text.days(countText(days))}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <p class="muted">{text.how}</p>
      <pre class="command">
        <code>{text.command}</code>
      </pre>
    </Section>
  );
}
