import { spawnSync } from 'node:child_process';

/** True if a program can be run by its name here. */
export function isInstalled(command: string): boolean {
  return versionOf(command) !== undefined;
}

/** The version that a program prints, or undefined if it is not installed. */
export function versionOf(command: string): string | undefined {
  for (const option of ['version', '--version']) {
    const { status, stdout } = spawnSync(command, [option], { encoding: 'utf8' });
    const version = status === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined;
    if (version !== undefined) return version;
  }
  return undefined;
}
