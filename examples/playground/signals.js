// The panel's first tab: every signal as it is told, with its props, the stage after it, and the time.

import { find, icon, made, refresh, stageMark, timeOf, whenQuiet } from './made.js';

const MAX_SIGNALS = 80;
/** Every event of this page, for the conditions too. */
export const told = [];
let counted = 0;

export const propsText = (props) => {
  const text = JSON.stringify(props);
  return text === '{}'
    ? ''
    : text
        .slice(1, -1)
        .replaceAll(/"(\w+)":/g, '$1: ')
        .replaceAll(',', ', ');
};

function addSignal({ name, props, stage, time }) {
  const list = find('#signals');
  list.querySelector('.nothing')?.remove();
  const moment = name === 'moment';
  list.prepend(
    made(
      'li',
      [
        made('time', timeOf(time), { class: 'when', datetime: time }),
        made(
          'div',
          [
            made('p', [
              moment && icon('flag', 'Moment of truth: '),
              made('b', moment ? String(props.moment) : name),
              stage && stageMark(stage),
            ]),
            !moment && propsText(props) && made('code', propsText(props)),
          ],
          { class: 'told' },
        ),
      ],
      { class: moment ? 'fresh moment' : 'fresh' },
    ),
  );
  while (list.children.length > MAX_SIGNALS) list.lastChild.remove();
  counted += 1;
  find('#told').textContent = String(counted);
}

klankbord('on', 'event', (event) => {
  told.push(event);
  whenQuiet(() => addSignal(event));
  refresh();
});
