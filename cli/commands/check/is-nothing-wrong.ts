import type { LoadedContent } from '../../../lambda/shared/load-content.ts';

/** True where nothing is wrong, not even what is accepted or frozen, and no store or law is asked, whose answer depends on the hour. */
export function isNothingWrong(
  loaded: Pick<LoadedContent, 'content' | 'problems' | 'frozenProblems' | 'acceptedProblems'>,
): boolean {
  const { stores, laws } = loaded.content?.settings ?? {};
  const found = [...loaded.problems, ...loaded.frozenProblems, ...loaded.acceptedProblems];
  return loaded.content !== undefined && found.length === 0 && (stores ?? laws) === undefined;
}
