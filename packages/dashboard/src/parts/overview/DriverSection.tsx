// Drivers: loading, failed, too few answers, or the table.

import type { FileFormat } from '../../readings';
import type { Drivers } from '../../shapes';
import { countText } from '../../texts/numbers';
import { overviewWords } from '../../texts/overviewWords';
import { ExportLinks } from '../ExportLinks';
import { FaultNotice } from '../FaultNotice';
import type { Filter } from '../narrowing';
import { Skeleton } from '../Skeleton';
import type { ReadingControls } from '../useReading';
import { DriverTable } from './DriverTable';

interface Props {
  drivers: ReadingControls<Drivers>;
  filter: Filter;
  root: string;
  /** The address of the same as a file. */
  href(format: FileFormat): string;
}

export function DriverSection({ drivers, filter, root, href }: Props) {
  return (
    <section aria-labelledby="drivers">
      <div class="section-head">
        <h2 id="drivers">{overviewWords.drivers}</h2>
        {drivers.state === 'ready' && drivers.value.enough && <ExportLinks href={href} what={overviewWords.drivers} />}
      </div>
      <h3 id="drivers-head" class="drivers-head">
        {overviewWords.driversHead}
      </h3>
      {drivers.state === 'loading' && <Skeleton rows={3} />}
      {drivers.state === 'failed' && <FaultNotice fault={drivers.fault} retry={drivers.retry} />}
      {drivers.state === 'ready' &&
        (drivers.value.enough ? (
          <DriverTable drivers={drivers.value} filter={filter} root={root} />
        ) : (
          <p>{overviewWords.driversFew(countText(drivers.value.happy), countText(drivers.value.unhappy))}</p>
        ))}
    </section>
  );
}
