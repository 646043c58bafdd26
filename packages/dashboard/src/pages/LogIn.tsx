// The log-in page: name and password, what went wrong in plain words, and where the password is found.

import { Heading } from '../parts/Heading';
import { FIRST_NAME, useLogIn } from '../parts/useLogIn';
import { words } from '../texts/words';

export function LogIn({ onLoggedIn }: { onLoggedIn(): Promise<void> }) {
  const { name, field, busy, waiting, problem, submit } = useLogIn(onLoggedIn);
  return (
    <main class="login">
      <p class="brand">{words.product}</p>
      <Heading title={[words.logIn.title]}>{words.logIn.title}</Heading>
      <form onSubmit={submit} noValidate>
        <label for="name">{words.logIn.name}</label>
        <input
          ref={name}
          id="name"
          type="text"
          autoComplete="username"
          autoCapitalize="none"
          spellcheck={false}
          defaultValue={FIRST_NAME}
        />
        <label for="password">{words.logIn.password}</label>
        <input
          ref={field}
          id="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={problem !== '' && !waiting}
          aria-describedby="login-problem"
          required
        />
        {/* A countdown is not spoken at every second: it is read with the field. */}
        <p id="login-problem" class="problem" role={waiting ? undefined : 'alert'}>
          {problem}
        </p>
        <button type="submit" class="button main-button" aria-disabled={busy || waiting}>
          {busy ? words.logIn.busy : words.logIn.submit}
        </button>
      </form>
      <section class="where">
        <h2>{words.logIn.where}</h2>
        <p>{words.logIn.wherePassword}</p>
        <p>{words.logIn.whereLink}</p>
      </section>
    </main>
  );
}
