// What came of looking a file over: why it is refused, or what it changes, with the button that publishes.

import { useEffect, useRef } from 'preact/hooks';
import type { SurveyCheck } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { DifferenceView, isSame } from './DifferenceView';
import { FindingList } from './FindingList';
import { PublishLine } from './PublishLine';

const { publish: text } = surveysWords;

interface Props {
  check: SurveyCheck;
  busy: boolean;
  onPublish(note: string): void;
}

export function CheckResult({ check: { refused, findings, difference }, busy, onPublish }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (refused) {
    return (
      <div class="check">
        <h3 ref={title} tabIndex={-1} class="problem">
          {text.refusedTitle(errors)}
        </h3>
        <p>{text.refusedLead}</p>
        <FindingList findings={findings} />
      </div>
    );
  }
  return (
    <div class="check">
      {isSame(difference) ? (
        <h3 ref={title} tabIndex={-1}>
          {text.nothing}
        </h3>
      ) : (
        <>
          <h3 ref={title} tabIndex={-1}>
            {text.differencesTitle}
          </h3>
          <DifferenceView difference={difference} />
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3>{text.warningsTitle(findings.length)}</h3>
          <FindingList findings={findings} />
        </>
      )}
      {!isSame(difference) && <PublishLine id="publish" button={text.button} busy={busy} onPublish={onPublish} />}
    </div>
  );
}
