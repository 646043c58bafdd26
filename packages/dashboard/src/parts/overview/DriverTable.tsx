// What goes together with happy and with unhappy answers, as a table with a bar that leans to one side.

import { useState } from 'preact/hooks';
import type { Driver, Drivers } from '../../shapes';
import { countText } from '../../texts/numbers';
import { momentText } from '@klankbord/protocol/steps';
import { overviewWords } from '../../texts/overviewWords';
import { percentText } from '../../texts/percentText';
import { changeText } from '../../texts/scoreText';
import { stageText } from '../../texts/stages';
import { wordFor, words } from '../../texts/words';
import type { Filter } from '../narrowing';
import { writeFilter } from '../narrowing';

const isSure = ({ low, high }: Driver): boolean => low > 0 || high < 0;

const valueNames: Record<string, (value: string) => string> = {
  moment: momentText,
  stage: stageText,
  device: (value) => wordFor(words.devices, value),
};
const nameOf = ({ kind, value }: Driver): string => valueNames[kind]?.(value) ?? value;

/** Which answers a row leads to; a search term leads to nothing, as answers do not say it. */
const filterOf = ({ kind, value, difference }: Driver, filter: Filter): Filter | undefined =>
  kind === 'search' ? undefined : { ...filter, [kind]: value, score: difference < 0 ? 'unhappy' : 'happy' };

/** From unhappy on the left to happy on the right, with the interval as a thin line. */
function DriverBar({ driver: { difference, low, high }, widest }: { driver: Driver; widest: number }) {
  const x = (share: number): number => 50 + (share / widest) * 50;
  const tone = difference < 0 ? 'bad' : 'good';
  return (
    <svg class="driver-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="driver-zero" d="M50 0V12" />
      <rect
        class={`fill-${tone}`}
        x={Math.min(50, x(difference))}
        y="2"
        width={Math.abs(x(difference) - 50)}
        height="8"
      />
      <path class="driver-interval" d={`M${x(low)} 6H${x(high)}`} />
    </svg>
  );
}

interface Props {
  drivers: Drivers;
  filter: Filter;
  /** The address of the list of answers. */
  root: string;
}

export function DriverTable({ drivers: { items, happy, unhappy }, filter, root }: Props) {
  const [all, setAll] = useState(false);
  const sure = items.filter(isSure);
  const shown = all ? items : sure;
  const widest = Math.max(...shown.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const heads = overviewWords.driverHeads;
  return (
    <>
      <p class="muted">{overviewWords.driversLead(countText(happy), countText(unhappy))}</p>
      {shown.length === 0 && <p>{overviewWords.driversNone}</p>}
      {shown.length > 0 && (
        <div class="table-frame card" role="region" aria-labelledby="drivers-head" tabIndex={0}>
          <table class="drivers">
            <thead>
              <tr>
                <th scope="col">{heads.what}</th>
                <th scope="col">{heads.happy}</th>
                <th scope="col">{heads.unhappy}</th>
                <th scope="col" colSpan={2}>
                  {heads.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((driver) => {
                const to = filterOf(driver, filter);
                return (
                  <tr key={`${driver.kind} ${driver.value}`}>
                    <th scope="row">
                      <span class="driver-kind">{wordFor(overviewWords.driverKinds, driver.kind)}</span>{' '}
                      {to ? <a href={`${root}${writeFilter(to)}`}>{nameOf(driver)}</a> : <span>{nameOf(driver)}</span>}
                    </th>
                    <td>{percentText(driver.happy / happy)}</td>
                    <td>{percentText(driver.unhappy / unhappy)}</td>
                    <td class="driver-picture">
                      <DriverBar driver={driver} widest={widest} />
                    </td>
                    <td>
                      <b>{changeText(driver.difference * 100)}</b>
                      <span class="driver-range">
                        {changeText(driver.low * 100)} … {changeText(driver.high * 100)}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {!all && items.length > sure.length && (
        <p class="list-foot">
          <button type="button" class="button" onClick={() => setAll(true)}>
            {overviewWords.driversMore(items.length - sure.length)}
          </button>
        </p>
      )}
    </>
  );
}
