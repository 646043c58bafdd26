// The note of a publication, and the button that publishes.

import { useState } from 'preact/hooks';
import { surveysWords } from '../../texts/surveysWords';
import { Field } from '../form/Field';

const { publish: text } = surveysWords;

interface Props {
  /** Sets its field apart from others of the page. */
  id: string;
  button: string;
  busy: boolean;
  onPublish(note: string): void;
}

export function PublishLine({ id, button, busy, onPublish }: Props) {
  const [note, setNote] = useState('');
  const publish = (event: Event): void => {
    event.preventDefault();
    onPublish(note.trim());
  };
  return (
    <form class="form" onSubmit={publish}>
      <Field id={`${id}-note`} label={text.note} help={text.noteHelp}>
        <input
          id={`${id}-note`}
          value={note}
          maxLength={500}
          autoComplete="off"
          aria-describedby={`${id}-note-help`}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button main-button" aria-disabled={busy}>
        {button}
      </button>
    </form>
  );
}
