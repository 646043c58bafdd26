// Import: answers from elsewhere, out of a file: chosen, mapped with what would come of it beside, imported.

import { useState } from 'preact/hooks';
import { Heading } from '../parts/Heading';
import { ColumnTable } from '../parts/import/ColumnTable';
import { FileChoice } from '../parts/import/FileChoice';
import { GapList } from '../parts/import/GapList';
import { ImportReport } from '../parts/import/ImportReport';
import { PreviewResult } from '../parts/import/PreviewResult';
import { RefusedTable } from '../parts/import/RefusedTable';
import { SettingsForm } from '../parts/import/SettingsForm';
import { type ImportControls, useImport } from '../parts/import/useImport';
import { offerFile } from '../parts/offerFile';
import type { Fault, Site } from '../readings';
import { readRefused } from '../readings/import';
import { importWords } from '../texts/importWords';

/** What went wrong; nothing that was chosen is lost. */
function Trouble({ fault, hasMapping, retry }: { fault: Fault; hasMapping: boolean; retry(): void }) {
  return (
    <div class="notice" role="alert">
      <p>
        {fault.message} {hasMapping && importWords.run.kept}
      </p>
      <button type="button" class="button" onClick={retry}>
        {importWords.run.retry}
      </button>
    </div>
  );
}

function saveMapping({ mapping }: ImportControls): void {
  if (!mapping) return;
  const json = `${JSON.stringify(mapping, null, 2)}\n`;
  offerFile(new Blob([json], { type: 'application/json' }), `${mapping.source}-mapping.json`);
}

function Mapped({ controls }: { controls: ImportControls }) {
  const { mapping, preview, change } = controls;
  if (!mapping || !preview) return null;
  return (
    <>
      <section class="card import-step" aria-labelledby="import-columns">
        <h2 id="import-columns">{importWords.columns.title}</h2>
        <p class="muted">{importWords.columns.lead}</p>
        <ColumnTable columns={preview.file.columns} mapping={mapping} onChange={change} />
      </section>
      <section class="card import-step" aria-labelledby="import-settings">
        <h2 id="import-settings">{importWords.settings.title}</h2>
        <SettingsForm mapping={mapping} gaps={preview.gaps} onChange={change} />
        <p>
          <button type="button" class="quiet-button import-save" onClick={() => saveMapping(controls)}>
            {importWords.columns.save}
          </button>
        </p>
      </section>
    </>
  );
}

interface ResultProps {
  controls: ImportControls;
  saving: boolean;
  onSaveRefused(): void;
}

function Result({ controls, saving, onSaveRefused }: ResultProps) {
  const { mapping, preview, busy, isFresh, undone, change, store } = controls;
  if (!mapping || !preview) return null;
  const { counts, gaps, refused } = preview;
  const mayStore = isFresh && (counts?.taken ?? 0) > 0;
  return (
    <section class="card import-step" aria-labelledby="import-result" aria-busy={busy !== ''}>
      <h2 id="import-result">{importWords.preview.title}</h2>
      {undone !== undefined && <p class="outcome">{importWords.run.undone(undone)}</p>}
      {gaps.length > 0 && <GapList gaps={gaps} mapping={mapping} onChange={change} />}
      <PreviewResult preview={preview} />
      {counts && counts.refused > 0 && (
        <RefusedTable rows={refused} count={counts.refused} busy={saving || !isFresh} onSave={onSaveRefused} />
      )}
      {counts && counts.taken > 0 && (
        <p class="import-run">
          <button
            type="button"
            class="button main-button"
            aria-disabled={!mayStore}
            onClick={() => mayStore && store()}
          >
            {importWords.run.button(counts.taken)}
          </button>
        </p>
      )}
      <p class="muted small" role="status">
        {busy === 'looking' && importWords.preview.busy}
        {busy === 'importing' && importWords.run.busy}
      </p>
    </section>
  );
}

export function Import({ site }: { site: Site }) {
  const controls = useImport(site.id);
  const [saving, setSaving] = useState(false);
  const [saveFault, setSaveFault] = useState<Fault>();
  const { file, mapping, report, fault, retry } = controls;

  const saveRefused = async (): Promise<void> => {
    if (!file || !mapping || saving) return;
    setSaving(true);
    const reading = await readRefused(site.id, file, mapping);
    setSaving(false);
    setSaveFault(reading.ok ? undefined : reading.fault);
    if (reading.ok) offerFile(new Blob([reading.value], { type: 'text/csv' }), `${mapping.source}-refused.csv`);
  };

  return (
    <>
      <p class="back">
        <a href={`/${encodeURIComponent(site.id)}/feedback`}>
          <span aria-hidden="true">← </span>
          {importWords.back}
        </a>
      </p>
      <header class="page-head">
        <Heading title={[importWords.title, site.name]}>{importWords.title}</Heading>
      </header>
      <p class="muted lead">{site.role === 'reader' ? importWords.readOnly : importWords.lead}</p>
      {site.role !== 'reader' && (
        <div class="import-page">
          {!report && <FileChoice controls={controls} />}
          {!report && <Mapped controls={controls} />}
          {fault && <Trouble fault={fault} hasMapping={mapping !== undefined} retry={retry} />}
          {saveFault && <Trouble fault={saveFault} hasMapping retry={() => void saveRefused()} />}
          {report ? (
            <ImportReport site={site} controls={controls} onSaveRefused={() => void saveRefused()} />
          ) : (
            <Result controls={controls} saving={saving} onSaveRefused={() => void saveRefused()} />
          )}
        </div>
      )}
    </>
  );
}
