// Starts Klankbord with options, and keeps what its signals tell over the page loads of this tab: told() gives [name, props] of each event.
window.told = () => JSON.parse(sessionStorage.getItem('told') || '[]');
window.diagnosed = [];
window.start = (signals) => {
  window.klankbord = function () {
    (klankbord.q = klankbord.q || []).push(arguments);
  };
  klankbord('on', 'diagnostic', (diagnostic) => diagnosed.push(diagnostic));
  klankbord('init', {
    signals,
    // What is told at the start comes before any listener of the page.
    beforeSend(event) {
      sessionStorage.setItem('told', JSON.stringify([...told(), [event.name, event.props]]));
      return event;
    },
  });
};
