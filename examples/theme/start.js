// The stub of the script tag, and the surveys that show the theme.

window.klankbord = (...args) => {
  klankbord.q = [...(klankbord.q ?? []), args];
};
const score = { id: 'score', type: 'nps', label: 'Would you recommend us to a friend?' };
const words = {
  id: 'words',
  type: 'text',
  long: true,
  label: 'What could be better?',
  help: 'One sentence is plenty.',
};
klankbord('init', {
  site: 'theme',
  surveys: [
    { id: 'score', questions: [score, words] },
    { id: 'words', questions: [words] },
    { id: 'over', questions: [{ id: 'visit', type: 'rating', look: 'smiley', label: 'How was your visit?' }, words] },
  ],
});
