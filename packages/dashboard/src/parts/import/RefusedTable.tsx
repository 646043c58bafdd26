// The rows that are refused: which, what is wrong, what to do; and all of them as a file.

import type { RefusedRow } from '../../readings/import';
import { importWords } from '../../texts/importWords';
import { countText } from '../../texts/numbers';

const { refused: text } = importWords;

interface Props {
  rows: RefusedRow[];
  /** All that there are; fewer may be told. */
  count: number;
  busy: boolean;
  onSave(): void;
}

export const RefusedTable = ({ rows, count, busy, onSave }: Props) => (
  <div class="import-refused">
    <h3>{text.title}</h3>
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{text.head.row}</th>
          <th scope="col">{text.head.what}</th>
          <th scope="col">{text.head.remedy}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ row, faults }) =>
          faults.map(({ code, column, reason, remedy }, index) => (
            <tr key={`${row} ${index} ${code}`}>
              <th scope="row">
                <span class="import-row-word">{text.head.row} </span>
                {countText(row)}
              </th>
              <td dir="auto">{column === undefined || reason.startsWith(column) ? reason : `${column}: ${reason}`}</td>
              <td class="muted">{remedy}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
    {count > rows.length && <p class="muted small">{text.more(count - rows.length)}</p>}
    <p>
      <button type="button" class="button" aria-disabled={busy} onClick={onSave}>
        {text.save}
      </button>
    </p>
    <p class="muted small">{text.saveHelp}</p>
  </div>
);
