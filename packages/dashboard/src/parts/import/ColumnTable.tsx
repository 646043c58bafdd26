// What each column of the file holds: its name, what stands in it, and the choice.

import { usualScales } from '@klankbord/protocol/survey';
import { type FileColumn, type MappedColumn, type Mapping, type Role, roles, scoreRoles } from '../../readings/import';
import { importWords } from '../../texts/importWords';
import { WordFields } from './WordFields';

const { columns: text } = importWords;

const CONTACT: Role[] = ['name', 'email', 'phone'];
const ANSWERS: Role[] = [...scoreRoles, 'goal', 'text', 'choice'];
const FACTS = roles.filter((role) => role !== 'ignore' && !ANSWERS.includes(role) && !CONTACT.includes(role));
const GROUPS = [
  [importWords.groups.answers, ANSWERS],
  [importWords.groups.facts, FACTS],
  [importWords.groups.contact, CONTACT],
] as const;

const isScore = (role: Role): boolean => (scoreRoles as readonly Role[]).includes(role);

function RoleSelect({ column, onChange }: { column: MappedColumn; onChange(column: MappedColumn): void }) {
  return (
    <select
      aria-label={text.as(column.column)}
      value={column.as}
      onChange={({ currentTarget }) => {
        const { scale: _, values: __, ...rest } = column;
        onChange({ ...rest, as: currentTarget.value as Role });
      }}
    >
      <option value="ignore">{importWords.roles.ignore}</option>
      {GROUPS.map(([label, members]) => (
        <optgroup key={label} label={label}>
          {members.map((role) => (
            <option key={role} value={role}>
              {importWords.roles[role]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function ScaleFields({ column, onChange }: { column: MappedColumn; onChange(column: MappedColumn): void }) {
  const [low, high] = column.scale ?? usualScales[column.as]!;
  const change = (ends: [number, number]): void => {
    if (ends.every(Number.isFinite) && ends[0] < ends[1]) onChange({ ...column, scale: ends });
  };
  return (
    <span class="import-scale">
      <span aria-hidden="true">{text.scale}</span>
      <input
        type="number"
        aria-label={text.from(column.column)}
        value={low}
        onChange={({ currentTarget }) => change([currentTarget.valueAsNumber, high])}
      />
      <span aria-hidden="true">{text.until}</span>
      <input
        type="number"
        aria-label={text.to(column.column)}
        value={high}
        onChange={({ currentTarget }) => change([low, currentTarget.valueAsNumber])}
      />
    </span>
  );
}

interface Props {
  columns: FileColumn[];
  mapping: Mapping;
  onChange(mapping: Mapping): void;
}

export function ColumnTable({ columns, mapping, onChange }: Props) {
  const mappedOf = (name: string): MappedColumn =>
    mapping.columns.find(({ column }) => column === name) ?? { column: name, as: 'ignore' };
  const change = (changed: MappedColumn): void => {
    const isKnown = mapping.columns.some(({ column }) => column === changed.column);
    const others = mapping.columns.map((one) => (one.column === changed.column ? changed : one));
    onChange({ ...mapping, columns: isKnown ? others : [...others, changed] });
  };
  return (
    <table class="rows import-columns">
      <thead>
        <tr>
          <th scope="col">{text.head.column}</th>
          <th scope="col">{text.head.example}</th>
          <th scope="col">{text.head.as}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, examples, words }) => {
          const mapped = mappedOf(name);
          return (
            <tr key={name} class={mapped.as === 'ignore' ? 'is-left' : undefined}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td class="muted small" dir="auto">
                {examples.length ? examples.join(' · ') : text.empty}
              </td>
              <td>
                <RoleSelect column={mapped} onChange={change} />
                {isScore(mapped.as) && <ScaleFields key={mapped.scale?.join()} column={mapped} onChange={change} />}
                {words.length > 0 && <WordFields words={words} column={mapped} onChange={change} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
