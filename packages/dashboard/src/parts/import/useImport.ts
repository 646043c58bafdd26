// A file on its way in: chosen, mapped, looked over at each change, imported; a lost connection loses neither file nor mapping.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, Reading } from '../../readings';
import {
  type ImportPreview,
  type ImportReport,
  type Mapping,
  postImport,
  previewImport,
  undoImport,
} from '../../readings/import';

/** A mapping that is being changed is looked over when the hand rests. Milliseconds. */
const REST_MS = 350;

export type Busy = 'looking' | 'importing' | '';

export interface ImportControls {
  file: File | undefined;
  mapping: Mapping | undefined;
  /** Of the mapping as it was looked over last. */
  preview: ImportPreview | undefined;
  /** The preview is of this very mapping. */
  isFresh: boolean;
  report: ImportReport | undefined;
  /** How many answers were taken back. */
  undone: number | undefined;
  busy: Busy;
  fault: Fault | undefined;
  choose(file: File): void;
  change(mapping: Mapping): void;
  retry(): void;
  store(): void;
  undo(): void;
  /** Begins with another file. */
  reset(): void;
}

export function useImport(site: string): ImportControls {
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<Mapping>();
  const [seen, setSeen] = useState<{ preview: ImportPreview; of: Mapping }>();
  const [report, setReport] = useState<ImportReport>();
  const [undone, setUndone] = useState<number>();
  const [busy, setBusy] = useState<Busy>('');
  const [failed, setFailed] = useState<{ fault: Fault; again(): void }>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Only the latest question is answered. */
  async function ask<T>(what: Busy, load: () => Promise<Reading<T>>, take: (value: T) => void): Promise<void> {
    const own = ++turn.current;
    setBusy(what);
    setFailed(undefined);
    const reading = await load();
    if (own !== turn.current) return;
    setBusy('');
    if (reading.ok) take(reading.value);
    else setFailed({ fault: reading.fault, again: () => void ask(what, load, take) });
  }
  const look = (of: File, wish: Mapping | undefined): void => {
    clearTimeout(timer.current);
    void ask(
      'looking',
      () => previewImport(site, of, wish),
      (preview) => {
        setMapping(preview.mapping);
        setSeen({ preview, of: preview.mapping });
      },
    );
  };
  const forget = (): void => {
    turn.current += 1;
    setSeen(undefined);
    setReport(undefined);
    setUndone(undefined);
    setFailed(undefined);
    setBusy('');
  };

  return {
    file,
    mapping,
    preview: seen?.preview,
    isFresh: seen !== undefined && seen.of === mapping && busy === '',
    report,
    undone,
    busy,
    fault: failed?.fault,
    choose(chosen) {
      forget();
      setFile(chosen);
      setMapping(undefined);
      look(chosen, undefined);
    },
    change(wish) {
      setMapping(wish);
      setUndone(undefined);
      if (!file) return;
      turn.current += 1;
      setBusy('looking');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => look(file, wish), REST_MS);
    },
    retry: () => failed?.again(),
    store() {
      if (!file || !mapping || busy) return;
      void ask('importing', () => postImport(site, file, mapping), setReport);
    },
    undo() {
      if (!file || !report || busy) return;
      void ask(
        'importing',
        () => undoImport(site, report.id),
        ({ dropped }) => {
          setReport(undefined);
          setUndone(dropped);
          look(file, mapping);
        },
      );
    },
    reset() {
      forget();
      setFile(undefined);
      setMapping(undefined);
    },
  };
}
