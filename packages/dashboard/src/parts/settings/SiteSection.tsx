// The site: its script tag, and the name that the team reads.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { renameSite } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { Field } from '../form/Field';
import { Outcome } from '../form/Outcome';
import { useChange } from '../form/useChange';
import { ScriptTag } from '../ScriptTag';
import { useSession } from '../session';
import { Section } from './Section';

const { site: text } = settingsWords;

export function SiteSection({ site }: { site: Site }) {
  const { refresh } = useSession();
  const [name, setName] = useState(site.name);
  const change = useChange<unknown>();

  const save = (event: Event): void => {
    event.preventDefault();
    if (name.trim()) void change.make(() => renameSite(site.id, name.trim())).then((made) => made && refresh());
  };

  return (
    <Section id="site" title={text.title} lead={text.lead}>
      <ScriptTag site={site.id} />
      {site.role === 'owner' && (
        <form class="form" onSubmit={save}>
          <Field id="site-name" label={text.name} help={text.nameHelp(site.id)}>
            <input
              id="site-name"
              value={name}
              maxLength={128}
              required
              aria-describedby="site-name-help"
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </Field>
          <button type="submit" class="button" aria-disabled={change.busy}>
            {text.save}
          </button>
          <Outcome change={change} text={() => text.saved} />
        </form>
      )}
    </Section>
  );
}
