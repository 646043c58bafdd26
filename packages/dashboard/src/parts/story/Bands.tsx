// A part of the story: a line in time, its margin coloured and named by stage.

import { weighStep } from '@klankbord/protocol/steps';
import { useRef, useState } from 'preact/hooks';
import { isKnownStage, stageText } from '../../texts/stages';
import { clockText, exactText, spanText } from '../../texts/times';
import { words } from '../../texts/words';
import { Sentence } from '../Sentence';
import { Price } from './Price';
import { type Band, bandsOf, type StoryStep, type ToldStep } from './bandsOf';
import { WeightMark } from './WeightMark';

/** Folding one or two away would hide more than it spares. */
const MIN_FOLDED = 4;

function Gap({ ms }: { ms: number }) {
  return <p class={ms >= 3_600_000 ? 'gap gap-long' : 'gap'}>{words.story.later(spanText(ms))}</p>;
}

interface Telling {
  /** Tell each signal's own name too, for whoever builds the shop. */
  names?: boolean;
  /** The address that a step leads to. */
  hrefOf?(step: StoryStep): string | undefined;
}

interface StepProps extends Telling {
  told: ToldStep;
  /** The step above it in the band. */
  above: ToldStep | undefined;
}

function Step({ told: { step, gapMs }, above, names, hrefOf }: StepProps) {
  const weight = weighStep(step);
  const clock = clockText(step.time);
  const href = hrefOf?.(step);
  return (
    <li class={`step step-${weight}`}>
      {gapMs !== undefined && above && <Gap ms={gapMs} />}
      <p class="step-line">
        <time class="step-time" dateTime={step.time} title={exactText(step.time)}>
          {/* A minute is told once; the exact time is in the title of each. */}
          <span class={above && clockText(above.step.time) === clock ? 'same-minute' : undefined}>{clock}</span>
        </time>
        <span class="step-text">
          <WeightMark weight={weight} />
          {href ? (
            <a href={href}>
              <Sentence step={step} />
            </a>
          ) : (
            <span>
              <Sentence step={step} />
              <Price step={step} />
              {step.times && <b class="times"> {words.story.times(step.times)}</b>}
            </span>
          )}
        </span>
        {names && <code class="step-name">{step.name}</code>}
      </p>
    </li>
  );
}

function BandItem({ band: { stage, steps }, ...telling }: { band: Band } & Telling) {
  const gapMs = steps[0]?.gapMs;
  return (
    <li class="band-item">
      {gapMs !== undefined && <Gap ms={gapMs} />}
      <div class={`band stage-${isKnownStage(stage) ? stage : 'own'}`}>
        <p class="band-name">{stage && stageText(stage)}</p>
        <ol class="steps">
          {steps.map((told, index) => (
            <Step key={index} told={told} above={steps[index - 1]} {...telling} />
          ))}
        </ol>
      </div>
    </li>
  );
}

interface Props extends Telling {
  steps: StoryStep[];
  /** The time of what stands above. */
  since?: string;
  /** Fold early steps away when there are more than these. */
  folds?: number;
}

export function Bands({ steps, since, folds: shown = Infinity, ...telling }: Props) {
  const hidden = steps.length - shown;
  const folds = hidden >= MIN_FOLDED;
  const [open, setOpen] = useState(false);
  const early = useRef<HTMLOListElement>(null);
  const earlySteps = folds ? steps.slice(0, hidden) : [];

  const unfold = (): void => {
    setOpen(true);
    requestAnimationFrame(() => early.current?.focus({ preventScroll: true }));
  };

  return (
    <>
      {folds && !open && (
        <button type="button" class="button fold" onClick={unfold}>
          {words.story.earlier(earlySteps.length)}
        </button>
      )}
      {/* Printed stories are whole: the fold is a class that the print style undoes. */}
      {folds && (
        <ol ref={early} tabIndex={-1} class={open ? 'bands' : 'bands folded'}>
          {bandsOf(earlySteps, since).map((band, index) => (
            <BandItem key={index} band={band} {...telling} />
          ))}
        </ol>
      )}
      <ol class="bands">
        {bandsOf(steps.slice(earlySteps.length), earlySteps.at(-1)?.time ?? since).map((band, index) => (
          <BandItem key={index} band={band} {...telling} />
        ))}
      </ol>
    </>
  );
}
