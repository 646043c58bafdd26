// `npm start`: builds what is stale, starts a collector and the demo shop, and says where to look. No dependencies: it installs them.

// Old Nodes must be able to read this far, so the check stands before everything and nothing is imported statically.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Klankbord needs Node 20 or newer, this is ' + process.versions.node.split('.').slice(0, 2).join('.'));
  process.exit(1);
}

import('./tools/start/runStart.mjs').then(function (start) {
  return start.runStart(process.argv.slice(2));
});
