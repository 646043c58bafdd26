// A visitor's life in two tabs, step by step: our rules and what they remember on one side, the diary on the other.

import { choose, type DecideState, judge, judgeAll } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';
import { createRepeatState, type RepeatState } from '../../../../packages/widget/src/targeting/createRepeatState';
import { type Entry, type PlainNow, type PlainSurvey, plainChoice, plainReason } from './plainEtiquette';

const DAY_MS = 86_400_000;
const FOREVER = 1e15;
const PASSING = ['typing', 'payment', 'video', 'hostModal', 'click', 'hidden'] as const;
const NAME: Partial<Record<(typeof PASSING)[number], string>> = { hostModal: 'host-modal' };

/** What may happen next; numbers are choices. */
export type Step =
  | { act: 'pass'; ms: number }
  | { act: 'setClock'; ms: number }
  | { act: 'newSession' | 'loadPage' | 'turnPhone' | 'release' }
  | { act: 'changeTab' | 'sense' | 'look' | 'open' | 'end' | 'speak'; pick: number };

export interface Life {
  start: number;
  perSession: number;
  quietDays: number;
  /** False: identity was refused, of showings only the outlines stay. */
  known: boolean;
  surveys: (Omit<PlainSurvey, 'id' | 'version'> & { opensIn: number; closesIn: number })[];
  steps: Step[];
}

const duration = (ms: number): string => (ms === FOREVER ? 'never' : `${ms / 1000}s`);

/** The same survey as it stands in a file. */
const inFile = (one: PlainSurvey): Survey => ({
  id: one.id,
  version: one.version,
  priority: one.priority,
  ...(one.phonesOnly && { audience: { device: 'phone' } }),
  ...(one.nobody && { sample: 0 }),
  schedule: { from: new Date(one.opens).toISOString(), until: new Date(one.closes).toISOString() },
  repeat: {
    answered: duration(one.stayAway.answered),
    dismissed: duration(one.stayAway.dismissed),
    ignored: duration(one.stayAway.ignored),
    maxShown: one.mostShown,
    per: one.eachVersionAnew ? 'version' : 'survey',
  },
  questions: [],
});

/** One answer of each side to the same question. */
export interface Verdict {
  ours: string | undefined;
  plain: string | undefined;
}

/** Lives it, and gives what both sides said at each look. */
export function live({ start, perSession, quietDays, known, surveys: given, steps }: Life): Verdict[] {
  const storage = new Map<string, string>();
  const keep = {
    lasts: true,
    get: (name: string) => storage.get(name) ?? null,
    read: (name: string) => JSON.parse(storage.get(name) ?? '{}') as object,
    write: (name: string, value: object) => void storage.set(name, JSON.stringify(value)),
    remove: (name: string) => void storage.delete(name),
  };
  const passing = new Set<(typeof PASSING)[number]>();
  const diary: Entry[] = [];
  const verdicts: Verdict[] = [];
  let [at, session, phone, tab] = [start, 1, false, 0];
  const surveys: PlainSurvey[] = given.map(({ opensIn, closesIn, ...one }, index) => ({
    ...one,
    // A valid id that is a member of every object.
    id: index ? `survey-${index}` : 'constructor',
    version: 1,
    opens: start + opensIn,
    closes: start + closesIn,
  }));
  /** What stands on the screen of each tab, and since when. */
  const screens: ({ survey: PlainSurvey; own: boolean; since: number } | undefined)[] = [undefined, undefined];
  const load = (index: number): RepeatState =>
    createRepeatState({
      keep: keep as never,
      tab: `tab-${index}`,
      mayStore: (layer) => known || layer !== 'identity',
      isRefused: (layer) => !known && layer === 'identity',
      session: () => `s_${session}`,
      on: () => () => undefined,
    });
  const tabs = [load(0), load(1)];
  const write = (what: Entry['what'], { id, version }: PlainSurvey, own: boolean): void => {
    diary.push({ what, survey: id, version, at, own, session });
    tabs[tab]!.note({ id, version, ...only(id) } as Survey, what === 'shown' ? 'ignored' : what, at, own);
  };
  const only = (id: string): object => ({ repeat: inFile(surveys.find((one) => one.id === id)!).repeat });
  const show = (survey: PlainSurvey, own: boolean): void => {
    screens[tab] = { survey, own, since: at };
    write('shown', survey, own);
  };
  const state = (): DecideState => ({
    shown: tabs[tab]!.shown(),
    session: tabs[tab]!.session(),
    share: 0.5,
    context: { stage: 'arrive', url: '/', now: at, marks: () => [], device: phone ? 'phone' : 'desktop' },
    etiquette: { perSession, quietTime: `${quietDays}d` },
    onScreen: !!screens[tab] || tabs[tab]!.onScreen(at),
    typing: false,
    ...Object.fromEntries([...passing].map((name) => [name, true])),
  });
  /** A tab that shows a survey for more than ten minutes is taken for gone by the other one. */
  const isOnScreen = (): boolean =>
    screens.some((one, index) => one && (index === tab || Math.abs(at - one.since) < 600_000));
  const plainNow = (): PlainNow => ({
    at,
    session,
    phone,
    passing: new Set([...passing].map((name) => NAME[name] ?? name).concat(isOnScreen() ? 'on-screen' : [])),
    perSession,
    quiet: quietDays * DAY_MS,
  });

  for (const step of steps) {
    const one = 'pick' in step ? surveys[step.pick % surveys.length]! : surveys[0]!;
    const standing = screens[tab];
    if (step.act === 'pass' || step.act === 'setClock') {
      at += step.ms;
      // As the client has it: half an hour without an event ends a session, a clock that goes back does not.
      if (step.ms >= 1_800_000) session++;
    } else if (step.act === 'newSession') session++;
    else if (step.act === 'turnPhone') phone = !phone;
    else if (step.act === 'release') for (const survey of surveys) survey.version++;
    else if (step.act === 'changeTab') tab = step.pick % 2;
    else if (step.act === 'loadPage') {
      screens[tab] = undefined;
      tabs[tab] = load(tab);
    } else if (step.act === 'sense') {
      const name = PASSING[step.pick % PASSING.length]!;
      if (!passing.delete(name)) passing.add(name);
    } else if (step.act === 'speak') write('answered', one, true);
    else if (step.act === 'open' && !standing) show(one, true);
    else if (step.act === 'end' && standing) {
      // Answered, closed, or left standing until it is taken from the screen by the site.
      if (step.pick % 3 < 2) write(step.pick % 3 ? 'answered' : 'dismissed', standing.survey, standing.own);
      screens[tab] = undefined;
      tabs[tab]!.clear();
    } else if (step.act === 'look') {
      // The bits say whose moment has come.
      const ready = surveys.filter((_, index) => step.pick & (1 << index));
      const [ours, plain, files] = [state(), plainNow(), ready.map(inFile)];
      for (const [index, survey] of ready.entries()) {
        const decision = judge(ours, files[index]!, at);
        verdicts.push({ ours: decision.reason ?? 'show', plain: plainReason(diary, survey, plain) });
      }
      const chosen = choose(judgeAll(ours, files, at))?.show?.id;
      verdicts.push({ ours: chosen, plain: plainChoice(diary, ready, plain) });
      if (chosen) show(surveys.find(({ id }) => id === chosen)!, false);
    }
  }
  return verdicts;
}
