import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vite',
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: '.config/vitest.setup.mjs',
    testTimeout: 120_000,
    // Two cores have one worker by default, and the other core idles.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/{ruleset,whatif}/generated/**'],
      reporter: ['text', 'text-summary'],
      reportsDirectory: '.cache/coverage',
    },
  },
});
