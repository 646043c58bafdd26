// The difference between two versions, once it is read.

import type { Reading } from '../../readings';
import type { SurveyDifference } from '../../readings/surveys';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';
import { DifferenceView } from './DifferenceView';

/** @param load keep it stable with `useCallback` */
export function VersionDifference({ load }: { load: () => Promise<Reading<{ difference: SurveyDifference }>> }) {
  const reading = useReading(load);
  if (reading.state === 'failed') return <FaultNotice fault={reading.fault} retry={reading.retry} />;
  if (reading.state === 'loading') return <Skeleton rows={1} />;
  return <DifferenceView difference={reading.value.difference} />;
}
