// The one style sheet of the interface.

import { cardStyles } from './cardStyles';
import { displayStyles } from './displayStyles';
import { fieldStyles } from './fieldStyles';
import { layerStyles } from './layerStyles';
import { rowStyles } from './rowStyles';
import { scaleStyles } from './scaleStyles';
import { storyStyles } from './storyStyles';
import { tokens } from './tokens';

export const styles =
  tokens + layerStyles + displayStyles + cardStyles + scaleStyles + rowStyles + fieldStyles + storyStyles;
