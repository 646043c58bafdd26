// The file to import, and a mapping that was saved before.

import { useState } from 'preact/hooks';
import type { Mapping } from '../../readings/import';
import { importWords } from '../../texts/importWords';
import { figureText } from '../../texts/numbers';
import { Field } from '../form/Field';
import type { ImportControls } from './useImport';

const { file: text } = importWords;
const MAX_BYTES = 5 * 1024 * 1024;

async function readMapping(file: File): Promise<Mapping | undefined> {
  try {
    const value = JSON.parse((await file.text()).replace(/^\uFEFF/, '')) as Mapping | null;
    return Array.isArray(value?.columns) && typeof value.source === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

export function FileChoice({ controls }: { controls: ImportControls }) {
  const { file, preview, busy } = controls;
  const [problem, setProblem] = useState('');

  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    const isTooLarge = chosen.size > MAX_BYTES;
    setProblem(isTooLarge ? text.tooLarge(figureText(chosen.size / 1024 / 1024)) : '');
    if (isTooLarge) controls.reset();
    else controls.choose(chosen);
  };
  const takeMapping = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const mapping = await readMapping(chosen);
    setProblem(mapping ? '' : text.badMapping);
    if (mapping) controls.change(mapping);
  };

  return (
    <section class="card import-step" aria-labelledby="import-file-title">
      <h2 id="import-file-title">{text.title}</h2>
      <div class="import-files">
        <Field id="import-file" label={text.label} help={text.help}>
          <input
            id="import-file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby="import-file-help"
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </Field>
        {file && (
          <Field id="import-mapping" label={text.saved} help={text.savedHelp}>
            <input
              id="import-mapping"
              type="file"
              accept=".json,application/json"
              aria-describedby="import-mapping-help"
              onChange={({ currentTarget }) => void takeMapping(currentTarget.files?.[0])}
            />
          </Field>
        )}
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="muted small" role="status">
        {busy === 'looking' && !preview && `${text.looking} …`}
        {preview &&
          text.facts(
            preview.counts?.rows ?? Math.max(0, ...preview.file.columns.map(({ filled }) => filled)),
            preview.file.columns.length,
            preview.file.delimiter,
            preview.file.encoding.toUpperCase(),
          )}
      </p>
    </section>
  );
}
