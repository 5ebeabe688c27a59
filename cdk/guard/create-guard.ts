import path from 'node:path';
import {
  CfnElement,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyViolation,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type PolicyInForce, policiesThatShowPlaces } from './disclosure/disclosure.ts';
import { type Declaration, findDeclarations, guardName, templateKey } from './holds-no-personal-data.ts';
import { readTemplates } from './inventory/read-templates.ts';
import { takeInventory } from './inventory/take-inventory.ts';
import { findViolations, onStack, type PathLookup, rules } from './report/find-violations.ts';
import { writePlaces } from './report/write-places.ts';

/**
 * Creates a validation plugin that stops synthesis when a resource in any stack keeps data in a region that the policies in
 * force do not disclose, or in one that cannot be determined. `hint` says what to do when there is no policy in force.
 */
export function createGuard(policies: readonly PolicyInForce[], hint: string): IPolicyValidationPlugin {
  const ruleIds = Object.values(rules);
  return {
    name: guardName,
    ruleIds,
    validate(context) {
      const violations = [
        ...(policies.length === 0 ? [reportNoPolicy(context, hint)] : []),
        ...inspect(context, policiesThatShowPlaces(policies)),
      ];
      return { success: violations.every(({ severity }) => severity !== 'fatal'), violations };
    },
  };
}

function inspect(context: IPolicyValidationContext, policies: readonly PolicyInForce[]): PolicyViolation[] {
  const constructs = context.appConstruct.node.findAll();
  const declarations = findDeclarations(constructs);
  const declared = new Set(declarations.flatMap(({ resources }) => resources));
  const { templates, hidden } = readTemplates(context);
  const inventory = takeInventory(templates, ({ template, logicalId }) =>
    declared.has(templateKey(path.basename(template.file), logicalId)),
  );
  writePlaces(context.appConstruct, inventory);
  return [
    ...findViolations({ templates, hidden, inventory, policies }, createPathLookup(constructs)),
    ...declarations.map(reportDeclaration),
  ];
}

function reportNoPolicy({ appConstruct }: IPolicyValidationContext, hint: string): PolicyViolation {
  const description = 'Cannot deploy anything: no policy is in force';
  return { ...onStack(rules.noPolicy, appConstruct.node.path, description), fix: hint };
}

function reportDeclaration({ construct, reason }: Declaration): PolicyViolation {
  return {
    ruleName: rules.declared,
    severity: 'info',
    description: `${construct.node.path} is declared to hold no personal data: ${reason}`,
    violatingResources: [{ constructPath: construct.node.path, locations: [] }],
  };
}

/** Resolves the paths of all constructs on the first lookup only: a synthesis without a finding needs none. */
function createPathLookup(constructs: readonly IConstruct[]): PathLookup {
  let paths: ReadonlyMap<string, string> | undefined;
  return ({ template, logicalId }) => {
    paths ??= new Map(
      constructs
        .filter(CfnElement.isCfnElement)
        .map((element) => [
          templateKey(element.stack.templateFile, element.stack.resolve(element.logicalId)),
          element.node.path,
        ]),
    );
    return paths.get(templateKey(path.basename(template.file), logicalId)) ?? `${template.stack}/${logicalId}`;
  };
}
