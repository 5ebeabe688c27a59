import path from 'node:path';
import {
  CfnElement,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyViolation,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { describeUndisclosed } from './describe-undisclosed.ts';
import { type Culprit, finding, ofStack, type PathOf } from './finding.ts';
import { groupBy } from './group-by.ts';
import { type Declaration, findDeclarations, templateKey } from './holds-no-personal-data.ts';
import { discloses, holdingPolicies, type PolicyInForce } from './policy-in-force.ts';
import { readTemplates, type Unseen } from './read-templates.ts';
import { guardName, rules } from './rules.ts';
import { type Inventory, type SubjectPlace, takeInventory } from './take-inventory.ts';
import type { Template } from './template.ts';

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

function findUndisclosed({ places }: Inventory, policies: readonly PolicyInForce[], pathOf: PathOf): PolicyViolation[] {
  const told = places.filter((place): place is SubjectPlace & { region: string } => place.region !== undefined);
  const groups = groupBy(told, ({ subject, region }) => `${subject.template.stack} ${region}`);
  return groups.flatMap((culprits) =>
    policies.flatMap((policy) => {
      const region = culprits[0]?.region ?? '';
      if (discloses(policy.version, region)) return [];
      return [finding(rules.undisclosed, { culprits, ...describeUndisclosed(region, policy) }, pathOf)];
    }),
  );
}

function findUntold({ places, unknown }: Inventory, pathOf: PathOf): PolicyViolation[] {
  const everywhere = places.filter((place) => place.everywhere);
  const nowhere = places.filter(({ region, everywhere: all, at }) => region === undefined && !all && at !== '');
  const types = groupBy(unknown, ({ template, type }) => `${template.stack} ${type}`);
  return [
    ...everywhere.map((culprit) => finding(rules.everywhere, { culprits: [culprit], ...everyRegion }, pathOf)),
    ...nowhere.map((culprit) => finding(rules.unknownRegion, { culprits: [culprit], ...noRegion }, pathOf)),
    ...types.map((subjects) => {
      const culprits: Culprit[] = subjects.map((subject) => ({ subject, at: '' }));
      return finding(rules.unknownType, { culprits, ...noType }, pathOf);
    }),
  ];
}

const declareIt = 'declare it with holdsNoPersonalData(resource, reason) if it holds no personal data';

const everyRegion = {
  say: (whom: string) =>
    `Cannot deploy ${whom}: it keeps data or logs wherever readers are, which no policy can disclose`,
  fix: `Do the same with a CloudFront Function that logs nothing, or ${declareIt}`,
};

const noRegion = {
  say: (whom: string) => `Cannot tell to which region ${whom} leads: that is not known before the deployment`,
  fix: `Write out the region or the ARN, give a bucket of this app a bucketName, or ${declareIt}`,
};

const noType = {
  say: (whom: string) => `Cannot tell what is kept by ${whom}: the guard does not know this type`,
  fix: `Ask for the type to be classified in promulgate, or ${declareIt}`,
};

function findUnplaced(templates: readonly Template[]): PolicyViolation[] {
  const unplaced = templates.filter(({ region }) => region === undefined);
  return unplaced.map(({ stack }) => ({
    ...ofStack(rules.unknownRegion, stack, `Cannot tell where stack ${stack} is deployed: it names no region`),
    fix: "Give it one, such as env: { region: 'eu-central-1' }",
  }));
}

function describeUnseen({ template, logicalId, message, hint }: Unseen, pathOf: PathOf): PolicyViolation {
  if (logicalId === undefined) return { ...ofStack(rules.unseen, template.stack, message), fix: hint };
  const subject = { template, logicalId, type: 'AWS::CloudFormation::Stack' };
  return finding(rules.unseen, { culprits: [{ subject, at: '' }], say: () => message, fix: hint }, pathOf);
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
