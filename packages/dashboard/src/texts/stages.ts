// The names of the journey's stages.

const names: Record<string, string> = {
  arrive: 'Arriving',
  search: 'Searching',
  consider: 'Considering',
  cart: 'Cart',
  checkout: 'Checkout',
  purchase: 'Purchase',
  aftercare: 'Aftercare',
};

/** The stage's name in words; a site's own stage is written as the site calls it. */
export function stageText(stage: string): string {
  if (Object.hasOwn(names, stage)) return names[stage]!;
  const words = stage.replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** True for the stages that have a colour of their own. */
export const isKnownStage = (stage: string): boolean => Object.hasOwn(names, stage);
