// `npm test`: types, lint, build, unit, flow, house and browser tests, and sizes; the last line counts them all.

// Old Nodes must be able to read this far, so the check stands before everything and nothing is imported statically.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Klankbord needs Node 20 or newer, this is ' + process.versions.node.split('.').slice(0, 2).join('.'));
  process.exit(1);
}

import('./tools/test/runTest.mjs').then(function (test) {
  return test.runTest(process.argv.slice(2));
});
