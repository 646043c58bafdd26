// Unit, flow and house tests run in Node; DOM behaviour is tested in browsers (test/browser).

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/unit/**/*.test.ts', '**/flow/**/*.test.ts', '**/house/**/*.test.ts', '**/promises/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/support/propertySeed.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@klankbord/(protocol|client|widget|collector)$': '<rootDir>/packages/$1/src/index.ts',
    '^@klankbord/(protocol|client)/schema/(.*)$': '<rootDir>/packages/$1/schema/$2',
    '^@klankbord/(protocol|client)/(.*)$': '<rootDir>/packages/$1/src/$2.ts',
  },
};
