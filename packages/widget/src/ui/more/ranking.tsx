// `ranking`: a list to put in order, by its buttons, the arrow keys or a pointer. Until it is touched it is no answer.

import { type RankingQuestion, textIn } from '@klankbord/protocol/survey';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { Group } from '../parts/Group';
import { Tick } from '../parts/icons';
import type { QuestionProps } from '../questions/questionProps';
import { dragRow } from './dragRow';

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

const Arrow = ({ isDown }: { isDown: boolean }) => (
  <svg class={isDown ? 'drawing turned' : 'drawing'} viewBox="0 0 48 48" aria-hidden="true">
    <path d="M24 38V11M12 22l12-12 12 12" />
  </svg>
);

const Grip = () => (
  <svg class="drawing" viewBox="0 0 12 24" aria-hidden="true">
    <path d="M3 5v0M9 5v0M3 12v0M9 12v0M3 19v0M9 19v0" />
  </svg>
);

export function Ranking(props: QuestionProps<RankingQuestion>) {
  const { question, value, say, locale, set, speak } = props;
  const { options } = question;
  const order = (value ?? options.map(({ id }) => id)) as string[];
  const labelOf = (id: string): string => textIn(options.find((option) => option.id === id)!.label, locale);

  const place = (id: string, index: number): void => {
    const others = order.filter((one) => one !== id);
    set([...others.slice(0, index), id, ...others.slice(index)]);
  };
  const tell = (id: string, index: number): void =>
    speak(say('ranking.place', { label: labelOf(id), n: index + 1, total: order.length }));
  const step = (id: string, by: number, button: HTMLElement): void => {
    const index = order.indexOf(id) + by;
    if (index < 0 || index >= order.length) return;
    place(id, index);
    // Taken along by its row, it has lost the focus.
    button.focus();
    tell(id, index);
  };
  const press = (id: string, event: TargetedKeyboardEvent<HTMLElement>): void => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    step(id, by, event.target as HTMLElement);
  };
  const drag = (id: string, event: TargetedPointerEvent<HTMLElement>): void => {
    const target = event.target as Element;
    // A finger on the words scrolls the card.
    const isHeld = event.pointerType !== 'touch' || target.closest('.grip');
    if (event.button || target.closest('button') || !isHeld) return;
    const row = event.currentTarget;
    const list = row.parentElement!;
    const indexOf = (): number => [...list.children].indexOf(row);
    dragRow({ event, list, row, place: (index) => place(id, index), done: () => tell(id, indexOf()) });
  };
  const button = (id: string, by: number, index: number) => (
    <button
      class="move"
      part="move"
      type="button"
      aria-label={say(by < 0 ? 'ranking.up' : 'ranking.down', { label: labelOf(id) })}
      // Not disabled: it would lose the focus on the way to the end.
      aria-disabled={index + by < 0 || index + by === order.length}
      onClick={({ currentTarget }) => step(id, by, currentTarget)}
    >
      <Arrow isDown={by > 0} />
    </button>
  );
  return (
    <Group {...props} radio={false}>
      <ol class={value ? 'ranks' : 'ranks none'} part="ranks">
        {order.map((id, index) => (
          <li
            key={id}
            class="rank"
            part="rank"
            onKeyDown={(event) => press(id, event)}
            onPointerDown={(event) => drag(id, event)}
          >
            <span class="grip" aria-hidden="true">
              <Grip />
              {index + 1}
            </span>
            <span class="said">{labelOf(id)}</span>
            {button(id, -1, index)}
            {button(id, 1, index)}
          </li>
        ))}
      </ol>
      {/* It stays when the order is touched: the list must not move under the hand. */}
      <button
        class="button choice keep"
        part="button keep"
        type="button"
        aria-pressed={Boolean(value)}
        onClick={() => set(order)}
      >
        {value && <Tick />}
        {say('ranking.keep')}
      </button>
    </Group>
  );
}
