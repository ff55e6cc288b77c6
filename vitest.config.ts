import { defineConfig } from 'vitest/config';

const database = './packages/db/src/testing-global-setup.ts';

// One run, three suites: the code, the browser, and the checks on the repository itself.
export default defineConfig({
  test: {
    testTimeout: 90_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    globalSetup: database,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['apps/web/e2e/**/*.spec.ts', 'apps/web/weight/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: 'repository', include: ['checks/**/*.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
