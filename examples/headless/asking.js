// Asks with the page's own form when Klankbord's rules allow it, and tells what came of it.

const form = document.querySelector('#asking');
const status = document.querySelector('[role=status]');
let survey;

function look() {
  if (survey) return;
  survey = klankbord.nextSurvey();
  if (!survey) return;
  form.querySelector('legend').textContent = survey.questions[0].label;
  form.hidden = false;
  klankbord.shown(survey.id);
}

function end(words) {
  form.hidden = true;
  form.reset();
  survey = undefined;
  status.textContent = words;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const filled = new FormData(form);
  const [question] = survey.questions;
  const value = Number(filled.get('score'));
  const { type, label } = question;
  await klankbord.feedback({
    survey: { id: survey.id },
    answers: value ? [{ question: question.id, type, label, value, scale: [1, 2] }] : [],
    ...(value && { scores: { rating: value } }),
    comment: filled.get('comment') || undefined,
  });
  end('Thank you.');
});
document.querySelector('#no').addEventListener('click', () => {
  klankbord.dismissed(survey.id);
  end('All right.');
});
klankbord('on', 'ready', look);
klankbord('on', 'event', look);
