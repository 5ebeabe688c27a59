import { existsSync, readFileSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import type { Disclosure } from '../../lambda/guard/disclosure/disclosure.ts';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import { isRemote, loadDisclosure, readDisclosure, requireInForce } from '../../lambda/guard/disclosure/load-policy.ts';
import { describeAge, lockFile, parseLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { addGuard } from './add-guard.ts';
import type { GuardSettings } from './guard-settings.ts';
import { addSettings, beginGuarded, type Guarded } from './guarded.ts';

/** What an app says once about itself, and where the policy is pinned. */
export interface HoldOptions extends GuardSettings {
  /** Path of the file that `promulgate guard update` wrote. Defaults to `promulgate.lock`, if that exists. */
  readonly lock?: string;
}

/** Guards by app, so that a policy that is named twice is reported once. */
const guardedApps = new WeakMap<App, Guarded & { readonly sources: Set<string> }>();

/**
 * Holds every stack of a CDK app to a published policy: synthesis fails when a resource keeps data in a place that the version
 * in force does not disclose. `source` is the address of the policy's `storage.json`, or the path of a copy; it defaults to the
 * policy in `promulgate.lock`. With that file, or a copy, nothing is fetched, and nothing has to be awaited. Otherwise await it
 * before `app.synth()`. Rejects with a `GuardProblem` when it cannot determine what the policy discloses.
 */
export async function holdToPolicy(app: App, source?: string, options: HoldOptions = {}): Promise<void> {
  const guarded = guardedApps.get(app) ?? beginGuard(app);
  const { sources, policies } = guarded;
  addSettings(guarded, options);
  const given = source ?? options.lock ?? lockFile;
  if (sources.has(given)) return;
  sources.add(given);
  // Everything up to the first await has happened when the function returns.
  const local = readLocal(source, options.lock ?? lockFile);
  const disclosure = local ?? (await loadDisclosure(given));
  policies.push(requireInForce(disclosure, given, Date.now()));
}

/** The policy in the lock file, or in a copy of the file; undefined for an address that no lock file pins. */
function readLocal(source: string | undefined, lock: string): Disclosure | undefined {
  if (source !== undefined && !isRemote(source)) return readDisclosure(source);
  if (!existsSync(lock)) {
    if (source !== undefined) return undefined;
    throw new GuardProblem(
      `Cannot find ${lock}`,
      'Write it with "npx promulgate guard update ADDRESS", or pass an address',
    );
  }
  const pinned = parseLock(readFileSync(lock, 'utf8'), lock);
  if (source !== undefined && pinned.address !== source)
    throw new GuardProblem(
      `Cannot use ${lock}: it pins ${pinned.address}, and the app is held to ${source}`,
      `Write it again with "npx promulgate guard update ${source}", or pass { lock } with another path`,
    );
  const age = describeAge(pinned, lock, Date.now());
  if (age !== undefined) console.warn(age);
  return readDisclosure(lock);
}

/** Added before the first await, so that an app that does not await the policy, or ignores a failure, is refused. */
function beginGuard(app: App) {
  const guarded = { ...beginGuarded(), sources: new Set<string>() };
  addGuard(
    app,
    guarded,
    'Await holdToPolicy() before app.synth(), and let its errors through; with the file that "npx promulgate guard update" writes, nothing has to be awaited',
  );
  guardedApps.set(app, guarded);
  return guarded;
}
