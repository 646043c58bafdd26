// The least that anything can do which tells somebody about this page.

fetch('/batch', {
  method: 'POST',
  body: JSON.stringify({ name: 'page_view', url: location.href, title: document.title }),
});
