// Property tests look somewhere else at every run, so that they find more with time; CI runs the same ones each time, so that a
// change is judged by what it changed. A seed that failed is repeated with `SEED=… npm run test:unit`.

import fc from 'fast-check';

const seed = process.env.SEED ?? (process.env.CI ? '20261122' : undefined);
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
