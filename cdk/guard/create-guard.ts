import path from 'node:path';
import {
  CfnElement,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyViolation,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { holdingPolicies, type PolicyInForce } from './disclosure/policy-in-force.ts';
import { type Declaration, findDeclarations, templateKey } from './holds-no-personal-data.ts';
import { readTemplates } from './inventory/read-templates.ts';
import { takeInventory } from './inventory/take-inventory.ts';
import { describeUnseen, findUndisclosed, findUnplaced, findUntold } from './report/find-violations.ts';
import { ofStack, type PathOf } from './report/finding.ts';
import { guardName, rules } from './report/rules.ts';
import { writePlaces } from './report/write-places.ts';

/**
 * A validation that stops a synthesis when a resource of any stack keeps data in a region that the policies in force do not
 * disclose, or when nobody can tell.
 */
export function createGuard(policies: readonly PolicyInForce[]): IPolicyValidationPlugin {
  const ruleIds = Object.values(rules);
  return {
    name: guardName,
    ruleIds,
    validate(context) {
      const violations = inspect(context, holdingPolicies(policies));
      return { success: violations.every(({ severity }) => severity !== 'fatal'), violations };
    },
  };
}

function inspect(context: IPolicyValidationContext, policies: readonly PolicyInForce[]): PolicyViolation[] {
  const constructs = context.appConstruct.node.findAll();
  const declarations = findDeclarations(constructs);
  const declared = new Set(declarations.flatMap(({ resources }) => resources));
  const { templates, unseen } = readTemplates(context);
  const inventory = takeInventory(templates, ({ template, logicalId }) =>
    declared.has(templateKey(path.basename(template.file), logicalId)),
  );
  writePlaces(context.appConstruct, inventory);
  const pathOf = createPathOf(constructs);
  return [
    ...(policies.length === 0 ? [withoutPolicy(context)] : []),
    ...findUndisclosed(inventory, policies, pathOf),
    ...findUntold(inventory, pathOf),
    ...findUnplaced(templates),
    ...unseen.map((one) => describeUnseen(one, pathOf)),
    ...declarations.map(tellDeclaration),
  ];
}

function withoutPolicy({ appConstruct }: IPolicyValidationContext): PolicyViolation {
  return {
    ...ofStack(
      rules.noPolicy,
      appConstruct.node.path,
      'Cannot deploy anything: nobody knows a policy that is in force',
    ),
    fix: 'Await holdToPolicy() before the synthesis, or deploy when a version is in force',
  };
}

function tellDeclaration({ construct, reason }: Declaration): PolicyViolation {
  return {
    ruleName: rules.declared,
    severity: 'info',
    description: `${construct.node.path} is declared to hold no personal data: ${reason}`,
    violatingResources: [{ constructPath: construct.node.path, locations: [] }],
  };
}

/** Only a finding needs the paths of constructs, and a synthesis without one shall not wait for them. */
function createPathOf(constructs: readonly IConstruct[]): PathOf {
  let paths: ReadonlyMap<string, string> | undefined;
  return ({ template, logicalId }) => {
    paths ??= new Map(
      constructs
        .filter(CfnElement.isCfnElement)
        .map((one) => [templateKey(one.stack.templateFile, one.stack.resolve(one.logicalId)), one.node.path]),
    );
    return paths.get(templateKey(path.basename(template.file), logicalId)) ?? `${template.stack}/${logicalId}`;
  };
}
