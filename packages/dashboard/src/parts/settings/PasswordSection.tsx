// The own password of whoever is logged in.

import { useRef } from 'preact/hooks';
import { changePassword } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { Field } from '../form/Field';
import { Outcome } from '../form/Outcome';
import { useChange } from '../form/useChange';
import { Section } from './Section';

const { password: text } = settingsWords;

export function PasswordSection() {
  const form = useRef<HTMLFormElement>(null);
  const current = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const change = useChange<{ changed: boolean }>();

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const made = await change.make(() => changePassword(current.current?.value ?? '', next.current?.value ?? ''));
    if (made) form.current?.reset();
  };

  return (
    <Section id="password" title={text.title} lead={text.lead}>
      <form ref={form} class="form" onSubmit={(event) => void save(event)}>
        <Field id="password-current" label={text.current} help={text.currentHelp}>
          <input
            ref={current}
            id="password-current"
            type="password"
            autoComplete="current-password"
            aria-describedby="password-current-help"
          />
        </Field>
        <Field id="password-next" label={text.next} help={text.nextHelp}>
          <input
            ref={next}
            id="password-next"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            aria-describedby="password-next-help"
          />
        </Field>
        <button type="submit" class="button" aria-disabled={change.busy}>
          {text.save}
        </button>
        <Outcome change={change} text={() => text.saved} />
      </form>
    </Section>
  );
}
