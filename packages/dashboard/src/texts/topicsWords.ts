// The words of the Topics page.

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const topicsWords = {
  title: 'Topics',
  lead: (answers: number) =>
    `What comes back in ${answers} ${plural(answers, 'answer', 'answers')} with words, and what was searched for in vain. Click one to read the answers.`,
  kinds: {
    question: { title: 'Questions', lead: 'What visitors ask is what the page does not tell.', unit: 'answers' },
    phrase: { title: 'Phrases', lead: 'Two words that stand together.', unit: 'answers' },
    word: { title: 'Words', lead: 'Small words are left out; a word counts once for each answer.', unit: 'answers' },
    search_word: {
      title: 'Words in searches without result',
      lead: 'Words and phrases that stand in several of them, with the searches they stand in.',
      unit: 'visits',
    },
    search: {
      title: 'Searched for, nothing found',
      lead: 'Counted by visits, whatever the filter but its time. Click one to read what these visitors said.',
      unit: 'visits',
    },
  },
  columns: { text: 'Topic', weeks: 'By week' },
  week: (day: string, n: number) => `Week of ${day}: ${n}`,
  weeksSaid: (n: number, before: number) => `${n} in this week, ${before} in the week before`,
  emptyTitle: 'No topics yet',
  emptyLead:
    'A topic needs a word that stands in two answers. Ask a question of the type “text” after a score: “What is the reason?”',
};
