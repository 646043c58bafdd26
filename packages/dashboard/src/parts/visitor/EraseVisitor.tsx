// Erasing a customer: done only for who types it, as it cannot be taken back.

import type { Site, Visitor } from '../../shapes';
import { eraseVisitor } from '../../readings/answers';
import { visitorWords } from '../../texts/visitorWords';
import { useChange } from '../form/useChange';
import { SureButton } from '../form/SureButton';

interface Props {
  site: Site;
  visitor: Visitor['visitor'];
  onErased(): void;
}

export function EraseVisitor({ site, visitor, onErased }: Props) {
  const change = useChange<unknown>();
  const forget = async (): Promise<boolean> => {
    const isDone = await change.make(() => eraseVisitor(site.id, visitor.id));
    if (isDone) onErased();
    return isDone;
  };
  return (
    <SureButton
      text={visitorWords.erase}
      what={visitorWords.erase}
      question={visitorWords.eraseSure(visitor.visitors.length)}
      yes={change.busy ? visitorWords.eraseBusy : visitorWords.eraseYes}
      word={visitorWords.eraseWord}
      busy={change.busy}
      problem={change.fault?.message}
      onSure={forget}
    />
  );
}
