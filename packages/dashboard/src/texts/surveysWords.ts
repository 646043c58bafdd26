// The words of the Surveys page.

import { momentText } from '@klankbord/protocol/steps';
import { countText } from './numbers';
import { percentText } from './percentText';
import { dateText } from './times';

const plural = (count: number, one: string, many: string): string => `${countText(count)} ${count === 1 ? one : many}`;

function scheduleText({ from, until }: { from?: string; until?: string }, nowMs: number): string {
  if (until && Date.parse(until) <= nowMs) return `ended ${dateText(until)}`;
  if (from && Date.parse(from) > nowMs) return `from ${dateText(from)}`;
  return until ? `until ${dateText(until)}` : '';
}

export const surveysWords = {
  title: 'Surveys',
  lead: 'What your pages ask, and when. A survey is a file that your team keeps; here it is published to everybody who visits.',
  published: (version: number) => `Version ${version}, published`,
  by: (who: string) => `by ${who}`,
  readOnly: 'Publishing is for editors of this site.',
  emptyTitle: 'No surveys yet',
  emptyLead:
    'Until one is published, visitors can only use the button “Feedback”. Write a survey as a JSON file, or start from this one:',
  copyExample: 'Copy the example',

  asked: ({ moment, words }: { moment?: string; words?: string }): string => {
    if (moment) return `Asked at the moment: ${momentText(moment)}`;
    return words ? `Asked when ${words}` : 'Asked only when somebody opens it';
  },
  scheduleText,
  questions: (count: number) => plural(count, 'question', 'questions'),
  answers: (count: number) => plural(count, 'answer', 'answers'),
  last: 'last',
  sample: (share: number) => `${percentText(share)} of all visitors`,
  surveyCount: (count: number) => plural(count, 'survey', 'surveys'),

  one: {
    back: 'All surveys',
    missing: 'There is no such survey',
    missingLead: 'It is not published, or not any more. Look at the versions of the Surveys page.',
    preview: 'Preview',
    previewLead: 'The real widget. Try it: nothing of it is sent.',
    frame: (name: string) => `Preview of “${name}”`,
    open: 'Open the preview in a tab of its own',
    read: 'Read its answers',
  },

  publish: {
    open: 'Publish a file',
    title: 'Publish a file',
    lead: 'A list of surveys, or {"surveys": […]}, takes the place of all that are published. A single survey is laid over the one with its id, or added.',
    file: 'A JSON file',
    text: 'Or paste it',
    check: 'Look it over',
    cancel: 'Cancel',
    empty: 'Choose a file, or paste its text.',
    notJson: (reason: string) => `This is not JSON: ${reason}`,
    notSurveys: 'There is no survey in it. It should hold one survey, a list of surveys, or {"surveys": […]}.',
    stray: (members: string[]) =>
      `Only surveys are published here. Take out: ${members.join(', ')}. Moments, stages and the theme stand in the options of your pages.`,
    refusedTitle: (errors: number) => `It cannot be published: ${plural(errors, 'error', 'errors')}`,
    refusedLead: 'Mend the file, and look it over again. What is published stays as it is.',
    warningsTitle: (warnings: number) => `It works, with ${plural(warnings, 'warning', 'warnings')}`,
    differencesTitle: 'What changes',
    nothing: 'Nothing: this is what is published already.',
    note: 'Note',
    noteHelp: 'Why, for whoever looks at the versions later.',
    button: 'Publish',
    done: (version: number) => `Version ${version} is published. Browsers have it within a minute.`,
  },

  finding: {
    error: 'Error',
    warning: 'Warning',
    fix: 'What to do:',
    whole: 'the survey',
  },

  difference: {
    added: 'Added',
    removed: 'Taken away',
    changed: 'Changed',
    same: (count: number) => `${plural(count, 'survey stays as it is', 'surveys stay as they are')}.`,
    none: 'The two are the same.',
    columns: { member: 'Member', before: 'Before', after: 'After' },
    nothing: 'nothing',
  },

  versions: {
    title: 'Versions',
    lead: 'Each publication is kept. Going back publishes an old one again, as a new version.',
    name: (version: number) => `Version ${version}`,
    current: 'Published',
    compare: 'Compare',
    compareWhat: (version: number) => `Compare version ${version}`,
    against: (version: number) => `What version ${version} changed, compared with`,
    first: 'the time before it',
    back: 'Go back',
    backWhat: (version: number) => `Go back to version ${version}`,
    backTitle: (version: number) => `What going back to version ${version} changes`,
    backButton: (version: number) => `Publish version ${version} again`,
  },
};

/** A survey to begin with; it is right as it stands. */
export const exampleSurvey = `{
  "surveys": [
    {
      "id": "order",
      "version": 1,
      "name": "Your order",
      "when": "purchase-done",
      "questions": [
        { "id": "effort", "type": "ces", "label": "How easy was it to order?" },
        { "id": "why", "type": "text", "label": "What made it so?" }
      ]
    }
  ]
}`;
