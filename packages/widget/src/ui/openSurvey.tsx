// A survey on screen: a form, the card it is drawn on, and the way it goes from the screen.

import type { Draft } from '@klankbord/client';
import { findCause, type Survey } from '@klankbord/protocol/survey';
import { render } from 'preact';
import type { UiHost } from '../uiContract';
import { copyText } from './copyText';
import { createDraft, readDraft } from './createDraft';
import { createFollower } from './createFollower';
import { createForm } from './createForm';
import { createLeaving } from './createLeaving';
import type { More } from './createMore';
import type { Telling } from './createTelling';
import type { Say } from './createSay';
import { createVoice } from './createVoice';
import { dragAway } from './displays/dragAway';
import { openDisplay } from './displays/openDisplay';
import { handleKeys } from './handleKeys';
import { keepFocus } from './keepFocus';
import { Card, type CardProps } from './parts/Card';
import { standInDialog } from './standInDialog';
import { applyTheme } from './theme/applyTheme';

export interface OpenParts {
  host: UiHost;
  more: More;
  survey: Survey;
  say: Say;
  telling: Telling;
  /** What an earlier page load has left. */
  draft: Draft | undefined;
  /** Whether the visitor asked for it; absent where the page has placed it: then it asks for no attention. */
  byVisitor?: boolean;
  /** Where an inline survey stands. */
  into?: HTMLElement | undefined;
  /** Told when it is over; `isThere` while its thanks stay in the page. */
  gone(isThere: boolean): void;
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

/** @returns undefined for a survey that has no question for this visitor */
export function openSurvey({
  host,
  more,
  survey,
  say,
  telling,
  byVisitor,
  into,
  ...parts
}: OpenParts): OpenSurvey | undefined {
  const { holds, traits } = host.look();
  const kept = readDraft(survey, parts.draft);
  const journey = host.journey();
  const cause = findCause(survey.when, journey?.trail ?? []);
  const isPlaced = byVisitor === undefined;
  let isGone = false;
  let isTold = isPlaced;
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
    answered: (question) => host.committed(survey, question),
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
  const display = openDisplay(host.root, survey.display ?? {}, into, byVisitor ? host.launcher.position : undefined);
  const { element, root, role, isStill } = display;
  const stopTheme = applyTheme(root, host.themeOf(survey));
  const undress = isStill ? more.dress(root) : undefined;
  const focus = keepFocus(root, element);
  const moveBack = isStill || !byVisitor || role === undefined ? undefined : standInDialog(display);
  const leaving = createLeaving(element, form, draft, host.partial, Boolean(kept?.revision));
  const isOver = (): boolean => ['sent', 'kept', 'memory'].includes(form.phase());

  /** Closed while it is being sent, it was answered all the same. */
  const tell = (): void => {
    if (!isTold) host.closed(survey, isOver() || form.phase() === 'sending' ? 'answered' : 'dismissed');
    isTold = true;
  };
  const remove = (told?: () => void): void => {
    if (isGone) return;
    isGone = true;
    // Who closes a survey that came by itself has done with it; one that was opened can be opened again.
    leaving.close(Boolean(told) && !byVisitor);
    const hadFocus = focus.isInside();
    // The host shows the launcher again, so that it can take the focus.
    told?.();
    voice.stop();
    follower.stop();
    render(null, element);
    display.remove();
    // After our own modal: what it kept from being used cannot take the focus.
    if (hadFocus) focus.giveBack();
    moveBack?.();
    stopTheme();
    undress?.();
    parts.gone(false);
  };
  const leave = (): void => remove(tell);
  /** Thanks that are part of the page stay in it; the screen is free for another survey. */
  const rest = (): void => {
    tell();
    parts.gone(true);
  };
  const copy = async (): Promise<void> => {
    copied = (await copyText(form.text(say))) ? 'yes' : 'by-hand';
    if (isGone) return;
    draw();
    element.querySelector('textarea')?.select();
    if (copied === 'yes') voice.say(say('copied'));
  };

  const voice = createVoice(draw);
  const wayOut = isPlaced ? undefined : leave;
  const isByKey = handleKeys(element, form, wayOut);
  const follower = createFollower({
    ...{ element, form, focus, say, isByKey },
    speak: voice.say,
    leave: isStill ? rest : leave,
    isStill,
  });
  dragAway(element, leave);
  // A phone's way back closes a modal dialog without a key.
  element.addEventListener('close', leave);
  function draw(): void {
    render(
      <Card
        {...{ survey, locale: host.locale, form, more, say, telling, journey, copied, voice, role }}
        leave={wayOut}
        chosen={follower.chosen}
        copy={copy}
      />,
      element,
    );
  }

  display.open();
  draw();
  // What keeps the page waiting has the focus, whoever asked for it.
  if (byVisitor || !role) {
    if (isStill) element.scrollIntoView({ block: 'nearest' });
    focus.enter();
    follower.speakPage();
  } else if (!isPlaced) voice.say(say('asked', { question: form.words(form.questions()[0]!.label) }));
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
    remove: () => remove(),
  };
}
