// Every command by hand: from the fields of a form to a call, and what it gives.

import { find, made, refresh, refreshers, SITE } from './made.js';

/** A field's JSON; an empty one is undefined. Throws with the field, so that it can be marked. */
function readJson(field) {
  if (!field.value.trim()) return undefined;
  try {
    return JSON.parse(field.value);
  } catch (error) {
    throw Object.assign(new Error(`${field.name} is not JSON: ${error.message}`), { field });
  }
}

/** From the fields of a form to the arguments of its command. */
const READ = {
  track: ({ name, props }) => [name.value, readJson(props)],
  page: ({ type }) => [type.value ? { type: type.value } : {}],
  identify: ({ user, traits }) => [user.value, readJson(traits)],
  consent: ({ feedback, behaviour, identity }) => [
    { feedback: feedback.value, behaviour: behaviour.value, identity: identity.value },
  ],
  feedback: ({ nps, comment, email }) => [
    {
      survey: SITE,
      ...(nps.value && { scores: { nps: Number(nps.value) } }),
      ...(comment.value && { comment: comment.value }),
      ...(email.value && { contact: { email: email.value } }),
    },
  ],
  open: ({ survey }) => [survey.value || undefined],
};

const shown = (args) =>
  args
    .filter((one) => one !== undefined)
    .map((one) => JSON.stringify(one))
    .join(', ');

function tellResult(call, value, failed = false) {
  const text = value === undefined ? 'done' : JSON.stringify(value, null, 2);
  find('#result').replaceChildren(
    made('span', `${call}\n`, { class: 'muted' }),
    made('span', text, failed ? { class: 'fault' } : {}),
  );
}

async function run(command, args) {
  const call = `${command}(${shown(args)})`;
  if (typeof klankbord?.[command] !== 'function') {
    tellResult(call, 'Klankbord has not loaded yet. Is the collector running?', true);
    return;
  }
  try {
    tellResult(call, await klankbord(command, ...args));
  } catch (error) {
    tellResult(call, error.message, true);
  }
  if (command === 'destroy')
    find('#notice').textContent = 'Klankbord is stopped on this page. Reload it to begin again.';
  refresh();
}

for (const form of document.querySelectorAll('form[data-command]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const field of form.elements) field.removeAttribute('aria-invalid');
    try {
      void run(form.dataset.command, READ[form.dataset.command](form.elements));
    } catch (error) {
      error.field?.setAttribute('aria-invalid', 'true');
      error.field?.focus();
      tellResult(form.dataset.command, error.message, true);
    }
  });
}
for (const button of document.querySelectorAll('[data-run]')) {
  button.addEventListener('click', () => void run(button.dataset.run, []));
}

/** The surveys there are to open. */
refreshers.push(() => {
  const select = find('[data-command="open"] select');
  // `feedback`, the built-in one, can always be opened.
  const ids = [...new Set([...klankbord.explain().map(({ survey }) => survey), 'feedback'])];
  if (ids.join() === [...select.options].map(({ value }) => value).join()) return;
  select.replaceChildren(...ids.map((id) => made('option', id, { value: id })));
});
