// Changes custom properties on the elements of Klankbord, as the style sheet of a page does.

const PROPERTIES = {
  '--kb-brand': ['Brand', 'color', '#1f2a37'],
  '--kb-ground': ['Ground', 'color', '#ffffff'],
  '--kb-text': ['Text', 'color', '#1c2026'],
  '--kb-muted': ['Help and labels', 'color', '#5d636c'],
  '--kb-soft': ['Cells', 'color', '#f3f3f1'],
  '--kb-line': ['Lines', 'color', '#868b93'],
  '--kb-radius': ['Radius', 'text', '12px'],
  '--kb-font': ['Font', 'text', 'system-ui'],
};
const SCHEMES = {
  light: ['#1f2a37', '#ffffff', '#1c2026', '#5d636c', '#f3f3f1', '#868b93'],
  dark: ['#e9edf2', '#1e2227', '#eceef1', '#a9b0b9', '#2b3037', '#7f8893'],
};
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
const form = document.querySelector('form');
const fields = Object.entries(PROPERTIES).map(([name, [word, type, value]]) => {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type, value, name });
  label.append(word, input);
  document.querySelector('#properties').append(label);
  return input;
});

function apply() {
  const lines = fields.map(({ name, value }) => `  ${name}: ${value};`);
  const text = `klankbord-widget,\nklankbord-survey {\n${lines.join('\n')}\n}`;
  sheet.replaceSync(text);
  document.querySelector('#copy').textContent = text;
}

form.addEventListener('input', ({ target }) => {
  if (target.name === 'scheme')
    SCHEMES[target.value].forEach((value, index) => Object.assign(fields[index], { value }));
  apply();
});
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#over').addEventListener('click', () => klankbord('open', 'over'));
apply();
