import { readFile } from 'node:fs/promises';
import { type App, Validations } from 'aws-cdk-lib';
import { createGuard } from './create-guard.ts';
import { type PolicyInForce, parseDisclosure, policyInForce } from './disclosure/disclosure.ts';
import { fetchDisclosure } from './disclosure/fetch-disclosure.ts';
import { GuardProblem } from './disclosure/guard-problem.ts';

/**
 * Holds every stack of a CDK app to a published policy: synthesis fails when a resource keeps data in a region that the version
 * in force does not disclose. `source` is the address of the policy's `storage.json`, or the path of a copy. Await it before
 * `app.synth()`. Throws a `GuardProblem` when it cannot determine what the policy discloses.
 */
export async function holdToPolicy(app: App, source: string): Promise<void> {
  const policies: PolicyInForce[] = [];
  // Added before the first await, so that an app that does not await the policy, or ignores a failure, is refused.
  Validations.of(app).addPlugins(
    createGuard(policies, 'Await holdToPolicy() before app.synth(), and let its errors through'),
  );
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
