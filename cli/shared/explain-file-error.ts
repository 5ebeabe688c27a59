import { HintedError } from '../../lambda/shared/hinted-error.ts';

interface FileError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
}

const anotherPlace = 'Name another place, or ask for the right to this one';

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ['there is no such file or directory', 'Check the name, and the directory that you are in'],
  EISDIR: ['it is a directory', 'Name a file'],
  ENOTDIR: ['a file is where a directory is needed', 'Name another place'],
  EEXIST: ['there is a file of that name', 'Name another place, or move the file away'],
  EACCES: ['you do not have the permission', anotherPlace],
  EPERM: ['you do not have the permission', anotherPlace],
  EROFS: ['nothing can be written there', anotherPlace],
  ENOSPC: ['the disk is full', 'Free some space, and run it again'],
};

/** What the file system refused, in one line, with what to do in a second; undefined for any other error. */
export function explainFileError(error: Error): string | undefined {
  const { code = '', syscall, path: file }: FileError = error;
  const known = reasons[code];
  if (known === undefined || file === undefined) return undefined;
  const [reason, hint] = known;
  return new HintedError(`Cannot ${syscall === 'mkdir' ? 'create' : 'open'} ${file}: ${reason}`, hint).message;
}

/** Why the file system refused something, in a few words. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', message }: FileError = error;
  return reasons[code]?.[0] ?? message;
}
