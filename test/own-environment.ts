import { afterAll, inject } from 'vitest';

/** Settings of a developer's account, of an app being synthesised, or of the git hook that runs the tests. */
const foreign = /^(?:AWS|CDK|GIT)_/;

for (const name of Object.keys(process.env)) if (foreign.test(name)) delete process.env[name];
const { home, temporary } = inject('directories');
Object.assign(process.env, { HOME: home, TMPDIR: temporary });
const before = { ...process.env };

/** Files of tests share a process: each leaves the environment as it found it. */
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
