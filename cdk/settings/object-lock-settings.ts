import type { ObjectLock } from '../../lambda/shared/environment.ts';
import { problem } from './deployment-problem.ts';
import { readObject } from './read-object.ts';

const maxYears = 99;

/** The lock of the ledger in an app's context: governance unless compliance is asked for by name. */
export function readObjectLock(given: unknown): { lock: ObjectLock | undefined; problems: string[] } {
  const value = readObject(given);
  if (value === 'off') return { lock: undefined, problems: [] };
  const { mode = 'governance', years, ...others } = value;
  const isNumber = typeof years === 'number' && Number.isInteger(years) && years >= 1 && years <= maxYears;
  if (isNumber && (mode === 'governance' || mode === 'compliance') && Object.keys(others).length === 0)
    return { lock: { mode, years }, problems: [] };
  const message = `Cannot use context objectLock ${JSON.stringify(given)}: it does not say for how many years, or in another mode than governance or compliance`;
  const hint =
    'Write it like { "years": 10 }, or { "mode": "compliance", "years": 10 } for a lock that nobody can lift';
  return { lock: undefined, problems: [problem(message, hint)] };
}
