// The stub of the script tag, and the surveys of this app.

window.klankbord = (...args) => {
  klankbord.q = [...(klankbord.q ?? []), args];
};
klankbord('init', {
  site: 'spa',
  // The routes differ in their query only, and a name in the query counts when it is allowed.
  allowQuery: ['at'],
  surveys: [
    {
      id: 'helped',
      questions: [
        { id: 'helped', type: 'rating', look: 'thumb', label: 'Did this page help you?' },
        { id: 'missing', type: 'text', long: true, label: 'What is missing?' },
      ],
    },
  ],
});
