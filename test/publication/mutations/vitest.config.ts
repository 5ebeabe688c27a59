import { defineConfig } from 'vitest/config';

/** Runs a test file as Node itself loads it, so that a mutation can be applied to what it loads. */
export default defineConfig({
  test: {
    globalSetup: './test/own-directories.ts',
    setupFiles: './test/own-environment.ts',
    include: ['test/publication/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
    reporters: 'tap-flat',
    experimental: { viteModuleRunner: false },
    execArgv: ['--import=./test/publication/mutations/apply-mutation.ts'],
  },
});
