import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type PolicyViolation } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import { createGuard } from '../../cdk/guard/create-guard.ts';
import type { PolicyInForce } from '../../cdk/guard/disclosure/policy-in-force.ts';

/** A stack as CloudFormation gets it. */
export interface GivenStack {
  readonly region: string | undefined;
  readonly resources: Readonly<Record<string, unknown>>;
  /** The rest of the template. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-guard-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const appConstruct = new App({ outdir: directory });

/** What the guard finds in templates that no construct made; each stack by its name. */
export function validateTemplates(
  stacks: Readonly<Record<string, GivenStack>>,
  policies: readonly PolicyInForce[],
): PolicyViolation[] {
  const stackTemplates = Object.entries(stacks).map(([name, { region, resources, rest }]) => {
    const templatePath = path.join(directory, `${name}.template.json`);
    writeFileSync(templatePath, JSON.stringify({ ...rest, Resources: resources }));
    return { stackConstructPath: name, templatePath, accountId: undefined, region };
  });
  const templatePaths = stackTemplates.map(({ templatePath }) => templatePath);
  const { success, violations } = createGuard(policies).validate({ stackTemplates, templatePaths, appConstruct });
  if (success !== (violations.length === 0)) throw new Error('Cannot believe a report that contradicts itself');
  return violations;
}
