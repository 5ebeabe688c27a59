import { afterAll } from 'vitest';

/** Files of tests share a process: each leaves the environment as it found it. */
const before = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
