import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type PolicyViolation } from 'aws-cdk-lib';
import { createGuard } from '../../cdk/guard/create-guard.ts';
import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';

/** A stack as CloudFormation receives it. */
export interface GivenStack {
  readonly region: string | undefined;
  readonly account?: string;
  readonly resources: Readonly<Record<string, unknown>>;
  /** Other sections of the template. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** Validates templates that no construct created, by the names of their stacks. */
export function validateTemplates(
  stacks: Readonly<Record<string, GivenStack>>,
  policies: readonly PolicyInForce[],
): PolicyViolation[] {
  const directory = mkdtempSync(path.join(tmpdir(), 'promulgate-guard-'));
  try {
    return validateIn(directory, stacks, policies);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function validateIn(
  directory: string,
  stacks: Readonly<Record<string, GivenStack>>,
  policies: readonly PolicyInForce[],
): PolicyViolation[] {
  const stackTemplates = Object.entries(stacks).map(([name, { region, account, resources, rest }]) => {
    const templatePath = path.join(directory, `${name}.template.json`);
    writeFileSync(templatePath, JSON.stringify({ ...rest, Resources: resources }));
    return { stackConstructPath: name, templatePath, accountId: account, region };
  });
  const templatePaths = stackTemplates.map(({ templatePath }) => templatePath);
  const { success, violations } = createGuard(policies, 'Deploy later').validate({
    stackTemplates,
    templatePaths,
    appConstruct: new App({ outdir: directory }),
  });
  if (success !== violations.every(({ severity }) => severity === 'info'))
    throw new Error('The guard reports success and violations at once');
  return violations;
}
