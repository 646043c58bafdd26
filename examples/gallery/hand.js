// The hand of a visitor: fills in what a survey shows, and goes on, through the controls that everybody has.

const WORDS = {
  text: { en: 'A rain jacket that packs small', ar: 'سترة مطر صغيرة الحجم' },
  textarea: {
    en: 'The voucher was refused, and I never found out why that was. The rest went well.',
    ar: 'رُفضت القسيمة ولم أعرف السبب مطلقًا رغم أنني حاولت عدة مرات قبل إتمام الطلب.',
  },
  name: { en: 'Anna de Vries', ar: 'سلمى حداد' },
  email: { en: 'anna@example.com', ar: 'anna@example.com' },
  tel: { en: '+31 6 1234 5678', ar: '+31 6 1234 5678' },
  date: { en: '2026-11-03', ar: '2026-11-03' },
  range: { en: '350', ar: '350' },
};

function write(field, locale) {
  field.value =
    field.localName === 'select' ? field.options[2].value : (WORDS[field.autocomplete] ?? WORDS[field.type])[locale];
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** Of a scale the last but one, of ticks the first two. */
function choose(group) {
  const controls = [...group.querySelectorAll('[type=radio],[type=checkbox]')];
  if (controls[0]?.type === 'checkbox') for (const control of controls.slice(0, 2)) control.click();
  else controls.at(controls.length > 2 ? -2 : -1)?.click();
}

/** A drawing follows a change a moment later. */
export const settle = (ms = 60) => new Promise((done) => setTimeout(done, ms));

/** Fills in every question on the card. */
export async function fillIn(card, locale) {
  for (const group of card.querySelectorAll('fieldset:not(:has(fieldset)), .consent')) choose(group);
  card.querySelector('.move[aria-disabled=false]')?.click();
  await settle();
  // What came with the choice: what one came for.
  for (const group of card.querySelectorAll('.more:not(:has(:checked))')) choose(group);
  for (const field of card.querySelectorAll('.field, [type=range]')) write(field, locale);
  await settle();
}

/** To the next page, or sends; a notice is told that it helped. */
export function goOn(card) {
  (card.querySelector('[type=submit]') ?? card.querySelector('[part~=helped]')).click();
}
