// Erases one visitor or one known person, after asking once more.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { erase } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { Field } from '../form/Field';
import { TextField } from '../form/TextField';
import { Outcome } from '../form/Outcome';
import { SureButton } from '../form/SureButton';
import { useChange } from '../form/useChange';
import { Section } from './Section';

const { erasure: text } = settingsWords;
type Kind = 'visitor' | 'user';

export function ErasureSection({ site }: { site: Site }) {
  const [kind, setKind] = useState<Kind>('visitor');
  const [id, setId] = useState('');
  const change = useChange<{ erased: number }>();
  const meant = id.trim();

  const forget = async (): Promise<boolean> => {
    const isDone = await change.make(() => erase(site.id, kind, meant));
    if (isDone) setId('');
    return isDone;
  };

  return (
    <Section id="erasure" title={text.title} lead={text.lead}>
      <div class="form">
        <Field id="erase-kind" label={text.kind}>
          <select id="erase-kind" value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}>
            <option value="visitor">{text.visitor}</option>
            <option value="user">{text.user}</option>
          </select>
        </Field>
        <TextField
          id="erase-id"
          label={text.id}
          help={kind === 'visitor' ? text.idHelp : text.userHelp}
          value={id}
          maxLength={256}
          onInput={(typed) => (setId(typed), change.clear())}
        />
        {meant && (
          <SureButton
            text={text.ask}
            what={text.sure(meant)}
            question={text.sure(meant)}
            yes={text.yes}
            word={text.word}
            busy={change.busy}
            onSure={forget}
          />
        )}
        <Outcome change={change} text={({ erased }) => text.done(erased)} />
      </div>
    </Section>
  );
}
