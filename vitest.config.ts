import { defineConfig } from 'vitest/config';

const long = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    // Every core: much of the time goes into processes that tests start and wait for. The default leaves one core out, of two.
    maxWorkers: '100%',
    globalSetup: './test/own-directories.ts',
    setupFiles: './test/own-environment.ts',
    // Far more than any test needs, so that a machine at ten times its load still ends them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // Files that follow each other in a process share the packages that it loaded: the CDK's alone take seconds.
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [long], isolate: false } },
      // A browser, two years of a policy, a death at each request, and fuzzing: minutes, not seconds.
      { extends: true, test: { name: 'long', include: [long], testTimeout: 3_600_000, hookTimeout: 3_600_000 } },
    ],
  },
});
