import type { PolicyViolation } from 'aws-cdk-lib';
import { discloses, type PolicyInForce } from '../disclosure/policy-in-force.ts';
import { groupBy } from '../group-by.ts';
import type { Unseen } from '../inventory/read-templates.ts';
import type { Inventory, ResourcePlace } from '../inventory/take-inventory.ts';
import type { Template } from '../inventory/template.ts';
import { describeUndisclosed } from './describe-undisclosed.ts';
import { type Culprit, finding, ofStack, type PathOf } from './finding.ts';
import { rules } from './rules.ts';

/** What keeps data in a region that a policy does not disclose: a finding for each stack, region and policy. */
export function findUndisclosed(
  { places }: Inventory,
  policies: readonly PolicyInForce[],
  pathOf: PathOf,
): PolicyViolation[] {
  const told = places.filter((place): place is ResourcePlace & { region: string } => place.region !== undefined);
  const groups = groupBy(told, ({ subject, region }) => `${subject.template.stack} ${region}`);
  return groups.flatMap((culprits) =>
    policies.flatMap((policy) => {
      const region = culprits[0]?.region ?? '';
      if (discloses(policy.version, region)) return [];
      return [finding(rules.undisclosed, { culprits, ...describeUndisclosed(region, policy) }, pathOf)];
    }),
  );
}

/** What keeps data in every region, what leads nobody knows where, and what nobody knows at all. */
export function findUntold({ places, unknown }: Inventory, pathOf: PathOf): PolicyViolation[] {
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

/** Stacks that name no region. */
export function findUnplaced(templates: readonly Template[]): PolicyViolation[] {
  const unplaced = templates.filter(({ region }) => region === undefined);
  return unplaced.map(({ stack }) => ({
    ...ofStack(rules.unknownRegion, stack, `Cannot tell where stack ${stack} is deployed: it names no region`),
    fix: "Give it one, such as env: { region: 'eu-central-1' }",
  }));
}

/** What the report says of something that cannot be seen in a template. */
export function describeUnseen({ template, logicalId, message, hint }: Unseen, pathOf: PathOf): PolicyViolation {
  if (logicalId === undefined) return { ...ofStack(rules.unseen, template.stack, message), fix: hint };
  const subject = { template, logicalId, type: 'AWS::CloudFormation::Stack' };
  return finding(rules.unseen, { culprits: [{ subject, at: '' }], say: () => message, fix: hint }, pathOf);
}
