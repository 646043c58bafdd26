// Selectors that cannot be parsed: the place of an inline survey, the element of a condition.

import { isObject } from '@klankbord/protocol/wire';
import { error, type Fault } from '../finding';
import { isSelector } from '../isSelector';
import { listConditions, listLeavesAt } from '../listConditions';
import type { LintedSurvey } from '../site';

export function brokenTarget({ survey }: LintedSurvey): Fault[] {
  const { display } = survey;
  const asked: [string, unknown][] = [
    ['display.target', isObject(display) ? display.target : undefined],
    ...listConditions(survey).flatMap(({ condition, place: at }) =>
      listLeavesAt(condition, at).map(({ place, leaf }): [string, unknown] => [`${place}.element`, leaf.element]),
    ),
  ];
  return asked.flatMap(([place, selector]) =>
    typeof selector !== 'string' || isSelector(selector)
      ? []
      : [
          error(
            'broken-target',
            place,
            `${JSON.stringify(selector.slice(0, 60))} is no CSS selector.`,
            'No browser finds an element by it.',
            'Write it as in a style sheet: "#slot", ".card > [data-slot]".',
          ),
        ],
  );
}
