// A page that listens to every key, as mail programs and video players do.
window.heard = [];
for (const name of ['keydown', 'keypress', 'keyup']) addEventListener(name, (event) => window.heard.push(event.key));
