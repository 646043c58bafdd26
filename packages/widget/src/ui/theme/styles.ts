// The one style sheet of the interface.

import { cardStyles } from './cardStyles';
import { fieldStyles } from './fieldStyles';
import { layerStyles } from './layerStyles';
import { rowStyles } from './rowStyles';
import { scaleStyles } from './scaleStyles';
import { storyStyles } from './storyStyles';
import { tokens } from './tokens';

export const styles = tokens + layerStyles + cardStyles + scaleStyles + rowStyles + fieldStyles + storyStyles;
