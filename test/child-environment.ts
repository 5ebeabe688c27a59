import { inject } from 'vitest';

/** The environment of a program that a test starts: none of the developer's own settings, accounts or languages. */
export function childEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { temporary, compiled } = inject('directories');
  return { PATH: process.env.PATH ?? '', TMPDIR: temporary, NODE_COMPILE_CACHE: compiled, ...more };
}
