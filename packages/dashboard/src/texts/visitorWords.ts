// The words of a visitor's page.

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const visitorWords = {
  title: (name: string) => `Visitor ${name}`,
  customer: (name: string) => `Customer ${name}`,
  open: 'Everything of this visitor',
  noBrowser: 'None: what is known came by other channels.',
  back: 'All feedback',
  known: 'Known as',
  browsers: 'Browsers',
  browsersText: (count: number) => `${count} ${plural(count, 'browser', 'browsers')}`,
  unknownName: 'Not known by a name: this visitor never logged in where the shop calls identify.',
  joined: 'Browsers belong together when they logged in under the same name.',
  answers: 'Answers',
  noAnswers: 'No answers from this visitor.',
  noCases: 'No cases about this visitor.',
  visits: 'Visits',
  noVisits: 'No visits: what is known came by another channel.',
  export: 'Export everything (NDJSON)',
  exportWhat: 'Every event that is stored of this visitor, one JSON document a line',
  erase: 'Erase this visitor',
  eraseSure: (browsers: number) =>
    `This deletes all visits and answers of ${browsers === 1 ? 'this browser' : `these ${browsers} browsers`}, also from scores, and keeps what still comes from ${browsers === 1 ? 'it' : 'them'} away. It cannot be taken back.`,
  eraseYes: 'Erase for good',
  eraseBusy: 'Erasing',
  eraseWord: 'erase',
  erased: 'This visitor is erased',
  erasedLead: 'Nothing of them is stored any more. What those browsers still send is not kept.',
  missing: 'This visitor is not here',
  missingLead: 'They may have been erased, or the address is not complete.',
};
