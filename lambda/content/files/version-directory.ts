import { createLazyMap } from './lazy-map.ts';

/** The files of one version's directory. */
export interface VersionDirectory {
  /** Relative to the content directory: `privacy/2026-11-15`. */
  readonly path: string;
  /** Names of all files in it, including those that could not be decoded. */
  readonly names: readonly string[];
  /** The texts of those that could, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** True where a newer version of the policy follows. */
  readonly isFrozen: boolean;
}

/** Lists the directories of the second level, each of which is a version; `messages/` is not a policy. */
export function versionDirectories(paths: Iterable<string>, texts: ReadonlyMap<string, string>): VersionDirectory[] {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const [policy, version, ...rest] = path.split('/');
    if (policy === 'messages' || version === undefined || rest.join('/') === '') continue;
    const directory = `${policy}/${version}`;
    names.set(directory, [...(names.get(directory) ?? []), rest.join('/')]);
  }
  return [...names].map(([path, own]) => {
    const decoded = own.filter((name) => texts.has(`${path}/${name}`));
    const policy = path.slice(0, path.indexOf('/') + 1);
    const isFrozen = [...names.keys()].some((other) => other.startsWith(policy) && other > path);
    return { path, names: own, texts: createLazyMap(decoded, (name) => texts.get(`${path}/${name}`) ?? ''), isFrozen };
  });
}
