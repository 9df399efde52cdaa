/** Unit, property and architecture tests run beside the code; journeys, attacks and browser tests live in test/. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 60_000,
  // One file on each of two cores: a hub and a browser each.
  maxWorkers: 2,
  // What a file has loaded stays in its worker's memory; a full one spends its time clearing up and is replaced.
  workerIdleMemoryLimit: '1GB',
  // A hub that failed to start may leave connections behind; they must not keep the run from ending.
  forceExit: true,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testRegex: '\\.(spec|e2e)\\.tsx?$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/', '/.cache/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
      },
    ],
  },
};
