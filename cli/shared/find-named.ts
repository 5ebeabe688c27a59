import { listNames, suggest } from '../../lambda/content/nearest.ts';
import { HintedError } from '../../lambda/shared/hinted-error.ts';

/** Finds a thing of a kind by its name; throws with the nearest name when there is none. */
export function findNamed<T>(kind: string, name: string, things: ReadonlyMap<string, T>): T {
  const found = things.get(name);
  if (found !== undefined) return found;
  const names = [...things.keys()];
  throw new HintedError(
    `Cannot find ${kind} "${name}": it is not one of ${listNames(names)}`,
    suggest(name, names, 'Write one of these'),
  );
}
