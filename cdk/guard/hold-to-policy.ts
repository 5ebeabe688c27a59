import { existsSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import { describeLock } from '../../lambda/guard/disclosure/describe-lock.ts';
import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import {
  isRemote,
  loadPolicy,
  type ReadPolicy,
  readPolicy,
  requireInForce,
} from '../../lambda/guard/disclosure/load-policy.ts';
import { requireVerifierKey } from '../../lambda/guard/disclosure/pinned-key.ts';
import { lockFile, updateCommandFor } from '../../lambda/guard/disclosure/policy-lock.ts';
import type { VerifierKey } from '../../lambda/publication/ledger/verifier-key.ts';
import { addGuard } from './add-guard.ts';
import type { GuardSettings } from './guard-settings.ts';
import { addSettings, beginGuarded, type Guarded } from './guarded.ts';

/** What an app says once about itself, and where the policy is pinned. */
export interface HoldOptions extends GuardSettings {
  /** Path of the file that `promulgate guard update` wrote. Defaults to `promulgate.lock`, if that exists. */
  readonly lock?: string | undefined;
  /** The verifier key, as `promulgate guard update` prints it, that must have signed the ledger of the policy in the file. */
  readonly key?: string | undefined;
}

/** What an app is held to, by what names it. A policy that is being read is not there yet. */
interface GuardedApp extends Guarded {
  readonly sources: Map<string, PolicyInForce | undefined>;
}

/** Guards by app, so that a policy that is named twice is reported once. */
const guardedApps = new WeakMap<App, GuardedApp>();

/**
 * Holds every stack of a CDK app to a published policy: synthesis fails when a resource keeps data in a place that the version
 * in force does not disclose. `source` is the address of the policy's `storage.json`, or the path of a copy; where it is left out, as in
 * `holdToPolicy(app, { key })`, the policy is the one in `promulgate.lock`. With that file, or a copy, nothing is fetched, and nothing has to be awaited. Otherwise await it
 * before `app.synth()`. Rejects with a `GuardProblem` when it cannot determine what the policy discloses.
 */
export async function holdToPolicy(app: App, source?: string | HoldOptions, more: HoldOptions = {}): Promise<void> {
  const options = typeof source === 'object' ? { ...source, ...more } : more;
  const address = typeof source === 'object' ? undefined : source;
  const { lock = lockFile } = options;
  const guarded = guardedApps.get(app) ?? beginGuard(app);
  const { sources, policies } = guarded;
  addSettings(guarded, options);
  const key = options.key === undefined ? undefined : requireVerifierKey(options.key);
  const given = address ?? lock;
  if (sources.has(given) && key === undefined) return;
  const held = sources.get(given);
  sources.set(given, undefined);
  // It counts again once the key is found to have signed it.
  if (held !== undefined) policies.splice(policies.indexOf(held), 1);
  // Everything up to the first await has happened when the function returns.
  const { disclosure, pinned } = readLocal(address, lock, key) ?? (await loadPolicy(given, key));
  const now = Date.now();
  const file = address === undefined || isRemote(address) ? lock : address;
  if (pinned !== undefined && held === undefined)
    for (const line of describeLock(pinned, file, now)) console.warn(line);
  const inForce = requireInForce(disclosure, given, now);
  sources.set(given, inForce);
  policies.push(inForce);
}

/** The policy in the lock file, or in a copy of the file; undefined for an address that no lock file pins. */
function readLocal(address: string | undefined, lock: string, key: VerifierKey | undefined): ReadPolicy | undefined {
  if (address !== undefined && !isRemote(address)) return readPolicy(address, key);
  if (!existsSync(lock)) {
    if (address !== undefined) return undefined;
    throw new GuardProblem(
      `Cannot find ${lock}`,
      `Write it with "npx ${updateCommandFor(lock)} ADDRESS"${key === undefined ? ', or pass an address' : ''}`,
    );
  }
  const read = readPolicy(lock, key);
  if (address === undefined || read.pinned?.address === address) return read;
  throw new GuardProblem(
    `Cannot use ${lock}: it pins ${read.pinned?.address ?? 'no address'}, and the app is held to ${address}`,
    `Write it again with "npx ${updateCommandFor(lock)} ${address}", or pass { lock } with another path`,
  );
}

/** Added before the first await, so that an app that does not await the policy, or ignores a failure, is refused. */
function beginGuard(app: App): GuardedApp {
  const guarded: GuardedApp = { ...beginGuarded(), sources: new Map() };
  addGuard(
    app,
    guarded,
    'Await holdToPolicy() before app.synth(), and let its errors through; with the file that "npx promulgate guard update" writes, nothing has to be awaited',
  );
  guardedApps.set(app, guarded);
  return guarded;
}
