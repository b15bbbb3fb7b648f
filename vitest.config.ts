import { defineConfig } from 'vitest/config';

const folders = '{packages,apps,scripts,bench}';
const ignored = ['**/node_modules/**', '**/var/**'];

export default defineConfig({
  test: {
    // The build server has two cores; one worker fewer than cores, the default, would leave one idle.
    maxWorkers: 2,
    // Tests with a file of their own start from clean modules and settings; a shared process would leak them.
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.ts`],
          exclude: [...ignored, '**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`${folders}/**/*.browser.test.ts`],
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
