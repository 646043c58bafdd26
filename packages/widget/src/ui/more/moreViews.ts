// The views of the rarer question types, one line each.

import type { RarerQuestion } from '@klankbord/protocol/survey';
import type { Views } from '../questions/questionProps';
import { DateView } from './date';
import { Dropdown } from './dropdown';
import { Matrix } from './matrix';
import { Ranking } from './ranking';
import { Slider } from './slider';

export const moreViews: Views<RarerQuestion> = {
  dropdown: Dropdown,
  ranking: Ranking,
  matrix: Matrix,
  date: DateView,
  slider: Slider,
};
