// Runs before anything is painted: the language of the page, and the data layer that the shop's measuring reads.

window.dataLayer = window.dataLayer || [];
try {
  document.documentElement.lang = localStorage.getItem('noordwind-language') === 'nl' ? 'nl' : 'en';
} catch {
  document.documentElement.lang = 'en';
}
