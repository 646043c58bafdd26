// A simulation as people read it: the visit as a timeline, what became of each survey, and what was assumed.

import { describeStep, stepTexts } from '@klankbord/protocol/steps';
import { trailStep } from '@klankbord/protocol/journey';
import type { JsonValue } from '@klankbord/protocol/wire';
import { assumptions } from '../simulate/assumptions';
import type { Entry, Outcome, Simulation } from '../simulate/timeline';
import type { Paint } from './paint';
import { plain, wrapText } from './wrapText';

/** What the reasons of the rules mean; one that is not here is told by its name. */
const REASONS: Record<string, string> = {
  repeat: 'it was shown not long ago, and stays away for a while after that',
  'on-screen': 'another survey is on screen',
  audience: 'the visitor is not in its audience',
  schedule: 'it is outside its schedule',
  sampling: 'the visitor is not in its sample',
  'display-cap': 'it was shown as often as it may be',
  'session-budget': 'as many surveys as a visit may have were shown',
  'quiet-time': 'another survey was shown not long ago',
  'own-feedback': 'feedback was given of one’s own accord in this visit',
};
const reasonText = (reason: string): string => `${REASONS[reason] ?? 'a rule speaks against it'} (${reason})`;

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Columns of the time and the stage. */
const TIME = 12;
const STAGE = 11;

/** The details of an event that its sentence may need. */
function sentenceOf({ event, stage }: Extract<Entry, { kind: 'step' }>): string {
  const details = Object.entries(event.props).filter(([, value]) => typeof value !== 'object');
  const step = { ...(Object.fromEntries(details) as Record<string, JsonValue>), ...trailStep(event, stage) };
  const said = describeStep(step, stepTexts, 'en');
  return event.name.startsWith('feedback') ? `${said} (in the recording)` : said;
}

function entryLines(entry: Entry, paint: Paint): [mark: string, text: string, color?: (text: string) => string] {
  switch (entry.kind) {
    case 'session':
      return ['', `— a new session, ${day(entry.at)} —`, paint.dim];
    case 'step':
      return ['', sentenceOf(entry)];
    case 'moment':
      return ['◆', `the moment ${entry.moment} comes`, paint.yellow];
    case 'delay':
      return ['…', `${entry.survey}: its time has come; it waits for ${entry.delay}, its delay`, paint.dim];
    case 'ask':
      return [
        '▶',
        `${entry.survey} would be asked: ${entry.because.join(', and ')}`,
        (text) => paint.bold(paint.green(text)),
      ];
    case 'wait':
      return ['‖', `${entry.survey} has to wait: ${reasonText(entry.reason)}`, paint.dim];
    case 'refuse':
      return ['×', `${entry.survey} is not asked: ${reasonText(entry.reason)}`, paint.red];
  }
}

function timelineLines(entries: Entry[], paint: Paint): string[] {
  let before = '';
  return entries.flatMap((entry) => {
    const time = clock(entry.at);
    const left = (time === before ? '' : time).padEnd(TIME) + (entry.kind === 'step' ? entry.stage : '').padEnd(STAGE);
    before = time;
    const [mark, text, color = (one: string) => one] = entryLines(entry, paint);
    const indent = mark ? `${mark} ` : '';
    const lines = wrapText(plain(text), paint.width - TIME - STAGE - indent.length - 2);
    const blank = ' '.repeat(TIME + STAGE + indent.length);
    return lines.map((line, index) => `  ${index ? blank : paint.dim(left) + indent}${color(line)}`);
  });
}

/** One sentence on what became of a survey. */
export function outcomeText({ asked, held, came, conditions }: Outcome): string {
  if (asked.length) return `asked at ${asked.map(clock).join(', ')}`;
  const last = held.at(-1);
  if (last) return `not asked: its time came at ${clock(came[0] ?? last.at)}, but ${reasonText(last.reason)}`;
  if (!conditions.length) return 'not asked: it has no when, so only open() or the launcher shows it';
  if (came.length)
    return `not asked: its time came at ${clock(came[0]!)}, but the visit ended within its delay, or it no longer held`;
  const lacking = conditions.filter(({ ever }) => !ever).map(({ text }) => text);
  return lacking.length
    ? `not asked: it never came that ${lacking.join(', nor that ')}`
    : `not asked: all of it held at some time, but never together: ${conditions.map(({ text }) => text).join(', ')}`;
}

/**
 * @example timelineText(simulate(recording, site), paint)
 */
export function timelineText({ visitor, entries, outcomes, assumed }: Simulation, paint: Paint): string {
  const first = entries[0]?.at ?? 0;
  const names = Math.max(0, ...outcomes.map(({ survey }) => survey.length)) + 2;
  const surveys = outcomes.flatMap((outcome) =>
    wrapText(plain(outcomeText(outcome)), paint.width - names - 2).map((line, index) => {
      const tone = outcome.asked.length ? paint.green : paint.dim;
      return `  ${(index ? '' : outcome.survey).padEnd(names)}${tone(line)}`;
    }),
  );
  const notes = assumed.flatMap((what) =>
    wrapText(assumptions[what], paint.width - 4).map((line, index) => paint.dim(`  ${index ? ' ' : '·'} ${line}`)),
  );
  const title = `${paint.bold(`A visit on ${day(first)}`)}  ${paint.dim(`times in UTC${visitor ? `, visitor ${plain(visitor)}` : ''}`)}`;
  const lines = [
    title,
    '',
    ...timelineLines(entries, paint),
    '',
    paint.bold('Surveys'),
    ...surveys,
    '',
    paint.bold('Assumed'),
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}
