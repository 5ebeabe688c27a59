import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { childEnvironment } from './child-environment.ts';

/**
 * Runs git in a directory, and returns what it prints. Neither a developer's settings, such as signing, nor the repository of a git
 * hook that runs the tests are seen, and commits have an author of their own.
 */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const env = childEnvironment({ GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
  const settings = ['init.defaultBranch=main', 'user.name=Editor', 'user.email=editor@example.com'];
  const { stdout } = await promisify(execFile)('git', [...settings.flatMap((one) => ['-c', one]), ...args], {
    cwd,
    env,
  });
  return stdout.trim();
}
