// A survey on screen: a form, the card it is drawn on, and the way it goes from the screen.

import type { Draft } from '@klankbord/client';
import { findCause, type Survey } from '@klankbord/protocol/survey';
import { render } from 'preact';
import type { StepTexts } from '@klankbord/protocol/steps';
import type { UiHost } from '../uiContract';
import { copyText } from './copyText';
import { createDraft, readDraft } from './createDraft';
import { createFollower } from './createFollower';
import { createForm } from './createForm';
import { createLeaving } from './createLeaving';
import type { More } from './createMore';
import type { Say } from './createSay';
import { createVoice } from './createVoice';
import { dragAway } from './displays/dragAway';
import { openPopover } from './displays/popover';
import { handleKeys } from './handleKeys';
import { keepFocus } from './keepFocus';
import { Card, type CardProps } from './parts/Card';

export interface OpenParts {
  host: UiHost;
  more: More;
  survey: Survey;
  say: Say;
  /** The sentences for steps of the trail, in the words that were found last. */
  steps(): StepTexts;
  /** What an earlier page load has left. */
  draft: Draft | undefined;
  byVisitor: boolean;
  /** Told when it has gone from the screen, whatever the reason. */
  gone(): void;
}

export interface OpenSurvey {
  survey: Survey;
  /** Gives it the focus; false when it is over and only thanks. */
  enter(): boolean;
  /** Draws it again: a type of question has come, or could not be fetched. */
  redraw(): void;
  /** Takes it away and tells the host how it ended. */
  leave(): void;
  /** Says everything again in the words there are now; what was filled in stays. */
  translate(): void;
  /** Takes it away. */
  remove(): void;
}

export function openSurvey({
  host,
  more,
  survey,
  say,
  steps,
  draft: found,
  byVisitor,
  gone,
}: OpenParts): OpenSurvey | undefined {
  const { root, launcher } = host;
  const { holds, traits } = host.look();
  const kept = readDraft(survey, found);
  const journey = host.journey();
  const cause = findCause(survey.when, journey?.trail ?? []);
  let isGone = false;
  let copied: CardProps['copied'] = 'no';

  const form = createForm({
    survey,
    locale: () => host.locale,
    holds,
    known: { traits, event: cause && { ...cause, items: [cause], ...host.latest(cause.name) } },
    state: kept,
    submit(input) {
      draft.stop();
      return host.submit({ ...input, ...draft.revise() });
    },
    started: () => host.started(survey),
    changed() {
      if (isGone) return;
      if (/asking|failed/.test(form.phase())) draft.note();
      draw();
      follower.follow();
    },
    now: Date.now,
  });
  if (!form.pages()) return undefined;
  const draft = createDraft(host, survey, kept, form.state, Date.now);
  const { element, remove: removeLayer } = openPopover(
    root,
    survey.display?.position ?? ((byVisitor && launcher.position) || 'bottom-end'),
  );
  const focus = keepFocus(root, element);
  const leaving = createLeaving(element, form, draft, host.partial, Boolean(kept?.revision));
  const isOver = (): boolean => ['sent', 'kept', 'memory'].includes(form.phase());

  const remove = (tell?: () => void): void => {
    if (isGone) return;
    isGone = true;
    // Who closes a survey that came by itself has done with it; one that was opened can be opened again.
    leaving.close(Boolean(tell) && !byVisitor);
    const hadFocus = focus.isInside();
    // The host shows the launcher again, so that it can take the focus.
    tell?.();
    if (hadFocus) focus.giveBack();
    voice.stop();
    follower.stop();
    render(null, element);
    removeLayer();
    gone();
  };
  // Closed while it is being sent, it was answered all the same.
  const leave = (): void =>
    remove(() => host.closed(survey, isOver() || form.phase() === 'sending' ? 'answered' : 'dismissed'));
  const copy = async (): Promise<void> => {
    copied = (await copyText(form.text(say))) ? 'yes' : 'by-hand';
    if (isGone) return;
    draw();
    element.querySelector('textarea')?.select();
    if (copied === 'yes') voice.say(say('copied'));
  };

  const voice = createVoice(draw);
  const isByKey = handleKeys(element, form, leave);
  const follower = createFollower({ element, form, focus, say, speak: voice.say, isByKey, leave });
  dragAway(element, leave);
  function draw(): void {
    render(
      <Card
        {...{ survey, locale: host.locale, form, more, say, steps: steps(), journey, copied, voice, leave }}
        chosen={follower.chosen}
        copy={copy}
      />,
      element,
    );
  }

  draw();
  if (byVisitor) {
    focus.enter();
    follower.speakPage();
  } else voice.say(say('asked', { question: form.words(form.questions()[0]!.label) }));
  return {
    survey,
    enter() {
      if (!isOver()) focus.enter();
      return !isOver();
    },
    redraw() {
      const hadFocus = focus.isInside();
      draw();
      // What had it was a stand-in.
      if (hadFocus && !focus.isInside()) focus.enter();
    },
    leave,
    translate() {
      draw();
      // What was said before was in the other language.
      voice.say('');
    },
    remove,
  };
}
