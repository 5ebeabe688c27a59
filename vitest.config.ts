import { defineConfig } from 'vitest/config';

const long = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    // Far more than any test needs, so that a machine at ten times its load still ends them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [long] } },
      // A browser, two years of a policy, a death at each request, and fuzzing: minutes, not seconds.
      { extends: true, test: { name: 'long', include: [long] } },
    ],
  },
});
