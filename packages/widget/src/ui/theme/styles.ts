// The one style sheet of the interface.

import { cardStyles } from './cardStyles';
import { displayStyles } from './displayStyles';
import { fieldStyles } from './fieldStyles';
import { layerStyles } from './layerStyles';
import { scaleStyles } from './scaleStyles';
import { tokens } from './tokens';

export const styles = tokens + layerStyles + displayStyles + cardStyles + scaleStyles + fieldStyles;
