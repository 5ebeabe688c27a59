import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { App } from 'aws-cdk-lib';
import { type PolicyInForce, parseDisclosure, policyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { fetchDisclosure } from '../../lambda/guard/disclosure/fetch-disclosure.ts';
import { GuardProblem } from '../../lambda/guard/disclosure/guard-problem.ts';
import { type Acceptance, acceptancesFile, parseAcceptances } from '../../lambda/guard/findings/acceptance.ts';
import { addGuard } from './add-guard.ts';

/** What an app says once about itself. */
export interface HoldOptions {
  /** The region of every stack that names none. */
  readonly region?: string;
  /** Path of the file in which the team accepts findings. Defaults to `promulgate.acceptances.yaml`, if that exists. */
  readonly acceptances?: string;
}

/** Guards by app, so that a policy that is named twice is reported once. */
const guarded = new WeakMap<App, { readonly sources: Set<string>; readonly policies: PolicyInForce[] }>();

/**
 * Holds every stack of a CDK app to a published policy: synthesis fails when a resource keeps data in a place that the version
 * in force does not disclose. `source` is the address of the policy's `storage.json`, or the path of a copy. Await it before
 * `app.synth()`. Throws a `GuardProblem` when it cannot determine what the policy discloses.
 */
export async function holdToPolicy(app: App, source: string, options: HoldOptions = {}): Promise<void> {
  const { sources, policies } = guarded.get(app) ?? beginGuard(app, options);
  if (sources.has(source)) return;
  sources.add(source);
  const json = /^[a-z][a-z0-9+.-]+:/i.test(source) ? await fetchDisclosure(source) : await readDisclosure(source);
  const disclosure = parseDisclosure(json, source);
  const inForce = policyInForce(disclosure, Date.now());
  if (inForce === undefined)
    throw new GuardProblem(
      `Cannot deploy anything yet: no version of ${disclosure.policy} in ${source} is in force`,
      disclosure.versions[0] ? `Deploy at or after ${disclosure.versions[0].from}` : 'Publish a version first',
    );
  policies.push(inForce);
}

/** Added before the first await, so that an app that does not await the policy, or ignores a failure, is refused. */
function beginGuard(app: App, { region, acceptances }: HoldOptions) {
  const guard = { sources: new Set<string>(), policies: [] };
  addGuard(app, guard.policies, {
    hint: 'Await holdToPolicy() before app.synth(), and let its errors through',
    region,
    acceptances: readAcceptances(acceptances),
  });
  guarded.set(app, guard);
  return guard;
}

function readAcceptances(given: string | undefined): readonly Acceptance[] {
  const file = given ?? acceptancesFile;
  if (given === undefined && !existsSync(file)) return [];
  try {
    return parseAcceptances(readFileSync(file, 'utf8'), file);
  } catch (cause) {
    if (cause instanceof GuardProblem) throw cause;
    throw new GuardProblem(`Cannot read the acceptances in ${file}`, 'Pass the path of a file that can be read', {
      cause,
    });
  }
}

async function readDisclosure(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    throw new GuardProblem(`Cannot read ${file}: ${detail}`, 'Pass the path of a copy of the policy’s storage.json', {
      cause,
    });
  }
}
