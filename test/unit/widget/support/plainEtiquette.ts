// Etiquette in plain words over a diary of all that happened: what the oracle says, with nothing of our code in it.

/** A survey as the oracle sees it; times in milliseconds. */
export interface PlainSurvey {
  id: string;
  version: number;
  priority: number;
  phonesOnly: boolean;
  opens: number;
  closes: number;
  /** Nobody is asked. */
  nobody: boolean;
  stayAway: { answered: number; dismissed: number; ignored: number };
  mostShown: number;
  eachVersionAnew: boolean;
}

/** One line of the diary. `own`: the visitor did it unasked. */
export interface Entry {
  what: 'shown' | 'dismissed' | 'answered';
  survey: string;
  version: number;
  /** By the clock of the device, which may be wrong. */
  at: number;
  own: boolean;
  session: number;
}

export interface PlainNow {
  at: number;
  session: number;
  phone: boolean;
  /** Passing reasons that are so now, by their names. */
  passing: Set<string>;
  perSession: number;
  quiet: number;
}

const passingNames = ['on-screen', 'typing', 'payment', 'video', 'host-modal', 'click', 'hidden'];

/** The lines that count for a survey: those of this version only, if each one begins anew. */
function linesOf(diary: Entry[], survey: PlainSurvey): Entry[] {
  const lines = diary.filter((entry) => entry.survey === survey.id);
  return survey.eachVersionAnew ? lines.filter(({ version }) => version === survey.version) : lines;
}

/** The last thing that was learned about a visitor and a survey. */
function lastLearned(lines: Entry[]): { what: 'ignored' | 'dismissed' | 'answered'; at: number } | undefined {
  let learned: ReturnType<typeof lastLearned>;
  for (const { what, own, at } of lines) {
    // Who opens it themselves, and looks, tells nothing new; nor who closes it after having answered once.
    if (own && what === 'shown' && learned) continue;
    if (own && what === 'dismissed' && learned?.what === 'answered') continue;
    learned = { what: what === 'shown' ? 'ignored' : what, at };
  }
  return learned;
}

/** Why a survey is not shown now, or `show`. */
export function plainReason(diary: Entry[], survey: PlainSurvey, now: PlainNow): string {
  if (survey.phonesOnly && !now.phone) return 'audience';
  if (now.at < survey.opens || now.at >= survey.closes) return 'schedule';
  if (survey.nobody) return 'sampling';
  const lines = linesOf(diary, survey);
  const last = lastLearned(lines);
  // A last time that lies in the future is one that is not long enough ago.
  if (last && now.at < last.at + survey.stayAway[last.what]) return 'repeat';
  const put = (entry: Entry): boolean => entry.what === 'shown' && !entry.own;
  if (lines.filter(put).length >= survey.mostShown) return 'display-cap';
  if (diary.filter((entry) => put(entry) && entry.session === now.session).length >= now.perSession) {
    return 'session-budget';
  }
  for (const entry of diary) {
    const isNewest = !diary.some(
      (one) => put(one) && one.survey === entry.survey && diary.indexOf(one) > diary.indexOf(entry),
    );
    if (put(entry) && entry.survey !== survey.id && isNewest && now.at < entry.at + now.quiet) return 'quiet-time';
  }
  if (diary.some((entry) => entry.what === 'answered' && entry.own && entry.session === now.session)) {
    return 'own-feedback';
  }
  return passingNames.find((name) => now.passing.has(name)) ?? 'show';
}

/** Which survey is shown, of those whose moment has come. */
export function plainChoice(diary: Entry[], surveys: PlainSurvey[], now: PlainNow): string | undefined {
  let best: PlainSurvey | undefined;
  for (const survey of surveys) {
    if (plainReason(diary, survey, now) === 'show' && (!best || survey.priority > best.priority)) best = survey;
  }
  return best?.id;
}
