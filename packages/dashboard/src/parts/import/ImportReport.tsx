// What came of an import: how many answers, what was refused, where to read them, and the way back.

import { useEffect, useRef } from 'preact/hooks';
import type { Site } from '../../readings';
import { importWords } from '../../texts/importWords';
import { RefusedTable } from './RefusedTable';
import type { ImportControls } from './useImport';

const { run: text } = importWords;

interface Props {
  site: Site;
  controls: ImportControls;
  onSaveRefused(): void;
}

export function ImportReport({ site, controls, onSaveRefused }: Props) {
  const { report, mapping, busy, undo, reset } = controls;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [report]);
  if (!report || !mapping) return null;
  const { taken, known, refused } = report.counts;
  const answers = `/${encodeURIComponent(site.id)}/feedback?survey=${encodeURIComponent(mapping.survey.id)}&period=all`;
  return (
    <section class="card import-step import-report" aria-labelledby="import-done">
      <h2 id="import-done" ref={title} tabIndex={-1}>
        {taken ? text.done(taken) : text.doneNone}
      </h2>
      <p>
        {known > 0 && text.known(known)} {refused > 0 && text.refused(refused)}
      </p>
      <p class="import-choices">
        {taken > 0 && (
          <a class="button" href={answers}>
            {text.see}
          </a>
        )}
        <button type="button" class="button" onClick={reset}>
          {text.again}
        </button>
        {taken > 0 && (
          <button type="button" class="quiet-button" aria-disabled={busy !== ''} onClick={undo}>
            {text.undo}
          </button>
        )}
      </p>
      {refused > 0 && <RefusedTable rows={report.refused} count={refused} busy={busy !== ''} onSave={onSaveRefused} />}
    </section>
  );
}
