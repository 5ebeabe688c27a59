import type { PolicyViolation } from 'aws-cdk-lib';
import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import { declarationRule } from '../holds-no-personal-data.ts';
import type { HiddenPart, Templates } from '../inventory/read-templates.ts';
import type { Inventory, ResourcePlace, StackResource } from '../inventory/take-inventory.ts';
import { describeUndisclosed } from './describe-undisclosed.ts';

/** Ids of the rules under which the guard reports. */
export const rules = {
  undisclosed: 'undisclosed-region',
  unknownRegion: 'unknown-region',
  unknownType: 'unknown-type',
  everyRegion: 'every-region',
  hidden: 'hidden-template',
  noPolicy: 'no-version-in-force',
  declared: declarationRule,
} as const;

/** Returns the path of a resource in the construct tree. */
export type PathLookup = (resource: StackResource) => string;

/** What the guard compares: an app as it was synthesised, and the policies that it is held to. */
export interface Evidence extends Templates {
  readonly inventory: Inventory;
  readonly policies: readonly PolicyInForce[];
}

/** A resource, and the property of it that is meant; empty for the resource as a whole. */
type Occurrence = Pick<ResourcePlace, 'resource' | 'property'>;

/** What a finding says about the resources that it concerns. */
interface Statement {
  readonly rule: string;
  /** Builds the sentence around what it calls the resources. */
  readonly say: (resources: string) => string;
  readonly fix: string;
}

/** Finds everything that stops the deployment of an app. None of it can be suppressed. */
export function findViolations(evidence: Evidence, pathOf: PathLookup): PolicyViolation[] {
  const { templates, hidden, inventory } = evidence;
  return [
    ...findUndisclosed(evidence, pathOf),
    ...inventory.places
      .filter(({ where }) => where === 'everyRegion')
      .map((place) => report(inEveryRegion, [place], pathOf)),
    ...inventory.places
      .filter(({ where }) => where === 'undetermined')
      .map((place) => report(inUnknownRegion, [place], pathOf)),
    ...groupBy(inventory.unclassified, ({ template, type }) => `${template.stack} ${type}`).map((resources) =>
      report(ofUnknownType, resources.map(asAWhole), pathOf),
    ),
    ...templates
      .filter(({ region }) => region === undefined)
      .map(({ stack }) => ({
        ...onStack(rules.unknownRegion, stack, `Cannot tell where stack ${stack} is deployed: it names no region`),
        fix: "Give it one, such as env: { region: 'eu-central-1' }",
      })),
    ...hidden.map((part) => reportHidden(part, pathOf)),
  ];
}

/** Reports a stack as a whole. */
export function onStack(ruleName: string, stack: string, description: string): PolicyViolation {
  return {
    ruleName,
    severity: 'fatal',
    description,
    violatingResources: [{ constructPath: stack, locations: [] }],
  };
}

/** Finds one violation for each stack, region and policy that does not disclose the region. */
function findUndisclosed({ inventory, policies }: Evidence, pathOf: PathLookup): PolicyViolation[] {
  const located = inventory.places.flatMap((place) =>
    typeof place.where === 'string' ? [] : [{ ...place, region: place.where.region }],
  );
  const groups = groupBy(located, ({ resource, region }) => `${resource.template.stack} ${region}`);
  return groups.flatMap((places) =>
    policies.flatMap((policy) => {
      const region = places[0]?.region ?? '';
      if (discloses(policy.version, region)) return [];
      return [report({ rule: rules.undisclosed, ...describeUndisclosed(region, policy) }, places, pathOf)];
    }),
  );
}

const declareIt = 'declare it with holdsNoPersonalData(resource, reason) if it holds no personal data';

const inEveryRegion: Statement = {
  rule: rules.everyRegion,
  say: (resources) =>
    `Cannot deploy ${resources}: it keeps data or logs wherever readers are, which no policy can disclose`,
  fix: `Use a CloudFront Function that logs nothing instead, or ${declareIt}`,
};

const inUnknownRegion: Statement = {
  rule: rules.unknownRegion,
  say: (resources) => `Cannot tell which region ${resources} leads to: that is known only after the deployment`,
  fix: `Write out the region or the ARN, give a bucket of this app a bucketName, or ${declareIt}`,
};

const ofUnknownType: Statement = {
  rule: rules.unknownType,
  say: (resources) => `Cannot tell whether data is kept by ${resources}: the guard does not know this type`,
  fix: `Ask for the type to be classified in promulgate, or ${declareIt}`,
};

function reportHidden({ template, logicalId, message, hint }: HiddenPart, pathOf: PathLookup): PolicyViolation {
  if (logicalId === undefined) return { ...onStack(rules.hidden, template.stack, message), fix: hint };
  const resource = { template, logicalId, type: 'AWS::CloudFormation::Stack' };
  return report({ rule: rules.hidden, say: () => message, fix: hint }, [asAWhole(resource)], pathOf);
}

function asAWhole(resource: StackResource): Occurrence {
  return { resource, property: '' };
}

const maxListed = 20;

/** Reports one resource by its path, or several resources of one stack as a list. */
function report(
  { rule, say, fix }: Statement,
  occurrences: readonly Occurrence[],
  pathOf: PathLookup,
): PolicyViolation {
  const [first, ...others] = occurrences;
  if (first === undefined) throw new Error(`Cannot report ${rule}: it concerns no resource`);
  const { template, logicalId } = first.resource;
  if (others.length === 0) {
    const locations = first.property === '' ? [] : [`Properties.${first.property}`];
    const violatingResources = [{ resourceLogicalId: logicalId, templatePath: template.file, locations }];
    return { ruleName: rule, severity: 'fatal', description: say(describe(first, pathOf)), fix, violatingResources };
  }
  const lines = occurrences.slice(0, maxListed).map((occurrence) => `    ${describe(occurrence, pathOf)}`);
  if (occurrences.length > maxListed) lines.push(`    and ${occurrences.length - maxListed} more`);
  const description = [say(`${occurrences.length} resources of ${template.stack}`), ...lines].join('\n');
  return { ...onStack(rule, template.stack, description), fix };
}

function describe({ resource, property }: Occurrence, pathOf: PathLookup): string {
  return `${pathOf(resource)} (${resource.type}${property === '' ? '' : `, ${property}`})`;
}

/** Groups values in the order of their first appearance. `Map.groupBy` needs Node 21; other apps may run on Node 20. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(value);
  }
  return [...groups.values()];
}
