// What makes a part of a drawing a button: a click, Enter or the space bar.

export const pressable = (press: () => void) =>
  ({
    role: 'button',
    tabindex: 0,
    onClick: press,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    },
  }) as const;
