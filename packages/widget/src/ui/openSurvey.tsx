// A survey on screen: a form, the card it is drawn on, and the way it goes from the screen.

import { type Survey, textIn } from '@klankbord/protocol/survey';
import { render } from 'preact';
import type { UiHost } from '../uiContract';
import { copyText } from './copyText';
import { createFollower } from './createFollower';
import { createForm } from './createForm';
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
  survey: Survey;
  say: Say;
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
  /** Takes it away and tells the host how it ended. */
  leave(): void;
  /** Takes it away. */
  remove(): void;
}

export function openSurvey({ host, survey, say, byVisitor, into, gone }: OpenParts): OpenSurvey {
  const { locale, launcher } = host;
  const display = openDisplay(host.root, survey.display ?? {}, into, byVisitor ? launcher.position : undefined);
  const { element, root, role, isStill } = display;
  const isPlaced = byVisitor === undefined;
  const stopTheme = applyTheme(root, host.themeOf(survey));
  const focus = keepFocus(root, element);
  const moveBack = isStill || !byVisitor || role === undefined ? undefined : standInDialog(display);
  let isGone = false;
  let isTold = isPlaced;
  let copied: CardProps['copied'] = 'no';

  const form = createForm({
    survey,
    locale,
    submit: host.submit,
    started: () => host.started(survey),
    answered: (question) => host.committed(survey, question),
    changed() {
      if (isGone) return;
      draw();
      follower.follow();
    },
    now: Date.now,
  });
  const isOver = (): boolean => ['sent', 'kept', 'memory'].includes(form.phase());

  /** Closed while it is being sent, it was answered all the same. */
  const tell = (): void => {
    if (!isTold) host.closed(survey, isOver() || form.phase() === 'sending' ? 'answered' : 'dismissed');
    isTold = true;
  };
  const remove = (told?: () => void): void => {
    if (isGone) return;
    isGone = true;
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
    gone(false);
  };
  const leave = (): void => remove(tell);
  /** Thanks that are part of the page stay in it; the screen is free for another survey. */
  const rest = (): void => {
    tell();
    gone(true);
  };
  const copy = async (): Promise<void> => {
    copied = (await copyText(form.text())) ? 'yes' : 'by-hand';
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
        {...{ survey, locale, form, say, copied, voice, role }}
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
  } else if (!isPlaced) voice.say(say('asked', { question: textIn(survey.questions[0]!.label, locale) }));
  return {
    survey,
    enter() {
      if (!isOver()) focus.enter();
      return !isOver();
    },
    leave,
    remove: () => remove(),
  };
}
