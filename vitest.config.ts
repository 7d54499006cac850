import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './tools/house/summary-reporter.ts';

export default defineConfig({
  test: {
    reporters: [
      process.stdout.isTTY ? 'default' : ['default', { summary: false }],
      new SummaryReporter(),
    ],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'house',
          include: ['tools/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['conformance/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
