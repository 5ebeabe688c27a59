import { readFile } from 'node:fs/promises';
import { type App, Validations } from 'aws-cdk-lib';
import { createGuard } from './create-guard.ts';
import { fetchDisclosure } from './disclosure/fetch-disclosure.ts';
import { parseDisclosure } from './disclosure/parse-disclosure.ts';
import { type PolicyInForce, policyInForce } from './disclosure/policy-in-force.ts';
import { GuardProblem } from './report/guard-problem.ts';

/**
 * Holds every stack of a CDK app to a published policy: synthesis fails when a resource keeps data in a region that the version
 * in force does not disclose. `source` is the address of the policy's `storage.json`, or the path of a copy of it. Await it before
 * `app.synth()`; it throws a `GuardProblem` when nobody can tell what the policy discloses.
 */
export async function holdToPolicy(app: App, source: string): Promise<void> {
  const policies: PolicyInForce[] = [];
  // At once, so that an app that does not wait for the policy, or goes on without it, is refused and not passed.
  Validations.of(app).addPlugins(createGuard(policies));
  const json = /^[a-z][a-z0-9+.-]+:/i.test(source) ? await fetchDisclosure(source) : await readDisclosure(source);
  const disclosure = parseDisclosure(json, source);
  const inForce = policyInForce(disclosure, Date.now());
  if (inForce === undefined)
    throw new GuardProblem(
      `Cannot deploy anything yet: no version of ${disclosure.policy} in ${source} is in force`,
      disclosure.versions[0] ? `Deploy from ${disclosure.versions[0].from} on` : 'Publish a version first',
    );
  policies.push(inForce);
}

async function readDisclosure(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    throw new GuardProblem(`Cannot read ${file}: ${detail}`, 'Name the path of a copy of the policy’s storage.json', {
      cause,
    });
  }
}
