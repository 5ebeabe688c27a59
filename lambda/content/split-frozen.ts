import { timeOfName } from './local-time.ts';
import type { Problem } from './problem.ts';
import { contentRules, type RuleId } from './rules.ts';

/**
 * Divides problems into those that can be mended, and those with the words of a version that a newer one of its policy has
 * followed: they are frozen. Only a rule that holds for every page that is built reports an error there.
 */
export function splitFrozen(
  problems: readonly Problem[],
  paths: Iterable<string>,
): { open: readonly Problem[]; frozen: readonly Problem[] } {
  const newest = newestVersions(paths);
  const isFrozen = ({ file, rule, severity }: Problem) => {
    const [policy = '', version = ''] = file.split('/');
    const isOld = isVersion(version) && version < (newest.get(policy) ?? '');
    return isOld && (severity === 'warning' || sparesFrozen(rule));
  };
  const frozen = problems.filter(isFrozen);
  return { open: frozen.length === 0 ? problems : problems.filter((problem) => !isFrozen(problem)), frozen };
}

/** The newest version of each policy that has files, as its directory is named. */
export function newestVersions(paths: Iterable<string>): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const path of paths) {
    const [policy = '', version = ''] = path.split('/');
    if (isVersion(version) && version > (newest.get(policy) ?? '')) newest.set(policy, version);
  }
  return newest;
}

/** True for the name of a directory of a version. */
export function isVersion(name: string): boolean {
  return timeOfName(name) !== undefined;
}

function sparesFrozen(rule: string): boolean {
  const known = Object.hasOwn(contentRules, rule) ? contentRules[rule as RuleId] : undefined;
  return known !== undefined && 'sparesFrozen' in known;
}
