// Erasing a customer: asked once more, as it cannot be taken back.

import { useEffect, useRef, useState } from 'preact/hooks';
import { eraseVisitor } from '../../readings/answers';
import type { Site, Visitor } from '../../shapes';
import { visitorWords } from '../../texts/visitorWords';

interface Props {
  site: Site;
  visitor: Visitor['visitor'];
  onErased(): void;
}

export function EraseVisitor({ site, visitor, onErased }: Props) {
  const [step, setStep] = useState<'closed' | 'asking' | 'busy'>('closed');
  const [problem, setProblem] = useState('');
  const keep = useRef<HTMLButtonElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The safe answer has the focus, and the way back leads to where one came from.
  useEffect(() => {
    if (step === 'asking') keep.current?.focus();
    else if (step === 'closed' && wasOpen.current) open.current?.focus();
    wasOpen.current = step !== 'closed';
  }, [step]);

  const erase = async (): Promise<void> => {
    setStep('busy');
    const reading = await eraseVisitor(site.id, visitor.id);
    if (reading.ok) return onErased();
    setProblem(reading.fault.message);
    setStep('asking');
  };

  if (step === 'closed') {
    return (
      <button ref={open} type="button" class="quiet-button" onClick={() => setStep('asking')}>
        {visitorWords.erase}
      </button>
    );
  }
  return (
    <div class="notice" role="group" aria-label={visitorWords.erase}>
      <p>{visitorWords.eraseSure(visitor.visitors.length)}</p>
      {problem && <p role="alert">{problem}</p>}
      <p class="notice-choices">
        <button ref={keep} type="button" class="button" onClick={() => setStep('closed')}>
          {visitorWords.eraseNo}
        </button>
        <button type="button" class="button" aria-disabled={step === 'busy'} onClick={() => void erase()}>
          {step === 'busy' ? visitorWords.eraseBusy : visitorWords.eraseYes}
        </button>
      </p>
    </div>
  );
}
