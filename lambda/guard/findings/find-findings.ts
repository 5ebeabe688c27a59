import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import type { CdkHelpers } from '../helpers/cdk-helpers.ts';
import { type Owner, takeInventory } from '../inventory/take-inventory.ts';
import type { Templates } from '../template/link-templates.ts';
import { unstated } from '../template/placeholders.ts';
import { acceptancesFile, isForAccount } from './acceptance.ts';
import { type Acceptable, type Accepted, applyAcceptances } from './apply-acceptances.ts';
import { describeLead, describeUndisclosed, describeZone } from './describe-undisclosed.ts';
import { applyDeclarations, type Exemptions } from './exemptions.ts';
import { type Finding, guardRules, type PathLookup } from './finding.ts';
import { report, type Statement } from './report.ts';
import { reportDoubt } from './report-doubt.ts';
import { listSubjects, type Subject } from './subjects.ts';

/** What the guard compares: an app, the policies that it is held to, and what its team answers for. */
export interface Evidence extends Templates {
  readonly policies: readonly PolicyInForce[];
  readonly exemptions: Exemptions;
  readonly helpers: CdkHelpers;
  readonly owner?: Owner | undefined;
}

/** Every place of an app, and what stops its deployment. */
export interface Judgement {
  readonly places: readonly Subject[];
  /** What names a host outside AWS, or a region of another cloud, and is not accepted. */
  readonly hosts: readonly Subject[];
  readonly findings: readonly Finding[];
}

/** Finds everything that stops the deployment of an app, and lists what is declared or accepted. */
export function findFindings(evidence: Evidence, pathOf: PathLookup): Judgement {
  const { templates, hidden, policies, exemptions, helpers, owner } = evidence;
  const inventory = takeInventory(templates, helpers, owner);
  const { left, findings: declared } = applyDeclarations(listSubjects(inventory, hidden), exemptions);
  // All resources of a stack share the place of the stack.
  const disclosed = new Map<Subject['where'], boolean>();
  const undisclosed = left.filter(({ where }) => {
    const found = disclosed.get(where) ?? isDisclosed(where, policies);
    disclosed.set(where, found);
    return !found;
  });
  const { left: open, applied } = applyAcceptances(undisclosed, forTemplates(exemptions), (subject) =>
    acceptableOf(subject, pathOf),
  );
  const exempt = new Set(undisclosed);
  for (const subject of open) exempt.delete(subject);
  return {
    places: left.filter(({ named }) => named === undefined),
    hosts: left.filter((subject) => isOutside(subject.where) && subject.doubt === undefined && !exempt.has(subject)),
    findings: [...reportSubjects(open, policies, pathOf), ...declared, ...listApplied(applied)],
  };
}

/** Acceptances of what an account has are none of a template's business. */
function forTemplates({ acceptances, today }: Exemptions): Pick<Exemptions, 'acceptances' | 'today'> {
  return { acceptances: acceptances.filter((acceptance) => !isForAccount(acceptance)), today };
}

function acceptableOf({ resource, property, place }: Subject, pathOf: PathLookup): Acceptable {
  const { template, logicalId, type } = resource;
  return { type, property, place, names: () => [pathOf(resource), `${template.stack}/${logicalId}`] };
}

function listApplied(applied: Accepted<Subject>['applied']): Finding[] {
  return applied.map(({ finding, covered }) => ({ ...finding, occurrences: covered }));
}

function isOutside(where: Subject['where']): boolean {
  return typeof where === 'object' && 'outside' in where;
}

function isDisclosed(where: Subject['where'], policies: readonly PolicyInForce[]): boolean {
  return typeof where === 'object' && policies.every(({ version }) => discloses(version, where));
}

function reportSubjects(
  subjects: readonly Subject[],
  policies: readonly PolicyInForce[],
  pathOf: PathLookup,
): Finding[] {
  const unstatedOnes = subjects.filter(({ where }) => isUnstated(where));
  const stated = subjects.filter(({ where, doubt }) => !isUnstated(where) && doubt === undefined);
  return [
    ...reportUndisclosed(stated, policies, pathOf),
    ...stated.filter(({ where }) => where === 'everyRegion').map((subject) => report(inEveryRegion, [subject], pathOf)),
    ...stated
      .filter(({ where }) => where === 'undetermined')
      .map((subject) =>
        report(subject.named === undefined ? inUnknownRegion : leadsSomewhere(subject.named), [subject], pathOf),
      ),
    ...groupBy(
      stated.filter(({ where, hidden }) => where === undefined && hidden === undefined),
      ({ resource: { template, type } }) => `${template.stack} ${type}`,
    ).map((group) =>
      report(
        group[0]?.resource.logicalId.startsWith('Fn::ForEach::')
          ? inLoop
          : ofUnknownType(group[0]?.resource.type ?? ''),
        group,
        pathOf,
      ),
    ),
    ...groupBy(unstatedOnes, ({ resource }) => resource.template.stack).map(reportUnstated),
    ...stated.flatMap((subject) => reportHidden(subject, pathOf)),
    ...groupBy(
      subjects.filter(({ doubt }) => doubt !== undefined),
      ({ resource, place, doubt }) => `${resource.template.stack} ${doubt} ${place}`,
    ).flatMap((group) => reportDoubt(group, pathOf)),
  ];
}

function isUnstated(where: Subject['where']): boolean {
  return typeof where === 'object' && 'region' in where && where.region === unstated;
}

/** Finds one finding for each stack, place and policy that does not disclose the place. */
function reportUndisclosed(
  subjects: readonly Subject[],
  policies: readonly PolicyInForce[],
  pathOf: PathLookup,
): Finding[] {
  const located = subjects.filter(({ where }) => typeof where === 'object');
  const groups = groupBy(
    located,
    ({ resource, place, named }) => `${resource.template.stack} ${place} ${named !== undefined}`,
  );
  return groups.flatMap((group) =>
    policies.flatMap((policy) => {
      const [{ where, named } = {}] = group as [Subject?];
      if (typeof where !== 'object' || discloses(policy.version, where)) return [];
      return [report(statementOf(where, { policy, isLead: named !== undefined, group }), group, pathOf)];
    }),
  );
}

function statementOf(
  where: Exclude<Subject['where'], string | undefined>,
  {
    policy,
    isLead,
    group,
  }: { readonly policy: PolicyInForce; readonly isLead: boolean; readonly group: readonly Subject[] },
): Statement {
  if (isLead || 'outside' in where)
    return { rule: guardRules.leadsElsewhere, ...describeLead(where, policy, group[0]) };
  if ('zone' in where) return { rule: guardRules.undisclosedZone, ...describeZone(where.zone, policy, group[0]) };
  return { rule: guardRules.undisclosed, ...describeUndisclosed(where.region, policy, group[0]) };
}

const declareIt = `declare it with holdsNoPersonalData(resource, reason), or accept it in ${acceptancesFile}, if it holds no personal data`;

const inEveryRegion: Statement = {
  rule: guardRules.everyRegion,
  say: (resources) =>
    `Cannot deploy ${resources}: it keeps data or logs wherever readers are, which no policy can disclose`,
  fix: `Use a CloudFront Function that logs nothing instead, or ${declareIt}`,
};

const inUnknownRegion: Statement = {
  rule: guardRules.unknownRegion,
  say: (resources) => `Cannot tell which region ${resources} leads to: that is known only after the deployment`,
  fix: `Write out the region or the ARN, give a bucket of this app a bucketName, or ${declareIt}`,
};

function leadsSomewhere(named: string): Statement {
  return {
    rule: guardRules.leadsElsewhere,
    say: (resources) => `Cannot tell where ${resources} leads: it names ${named}`,
    fix: `Name a place that the policy discloses, or a bucket of this app by its bucketName, or ${declareIt}`,
  };
}

const inLoop: Statement = {
  rule: guardRules.unknownType,
  say: (resources) => `Cannot tell what ${resources} creates: the list of the loop is known only after the deployment`,
  fix: 'Write out the list, or give its parameter a default',
};

function ofUnknownType(type: string): Statement {
  const isCustom = /^Custom::|^AWS::CloudFormation::CustomResource$/.test(type);
  return {
    rule: guardRules.unknownType,
    say: (resources) =>
      `Cannot tell whether data is kept by ${resources}: ${isCustom ? 'a custom resource does whatever its function does' : 'the guard does not know this type'}`,
    fix: isCustom ? capitalise(declareIt) : `Ask for the type to be classified in promulgate, or ${declareIt}`,
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function reportUnstated(subjects: readonly Subject[]): Finding {
  const stack = subjects[0]?.resource.template.stack ?? '';
  return {
    rule: guardRules.unknownRegion,
    severity: 'fatal',
    message: `Cannot tell where stack ${stack} is deployed: it names no region, and something in it keeps or sends data`,
    fix: "Give it one, such as env: { region: 'eu-central-1' }, or say once where the app is deployed: holdToPolicy(app, policy, { region: 'eu-central-1' }), or --region eu-central-1",
    scope: stack,
    occurrences: [],
  };
}

function reportHidden({ hidden, resource }: Subject, pathOf: PathLookup): Finding[] {
  if (hidden === undefined) return [];
  const { template, logicalId, message, hint } = hidden;
  const statement = { rule: guardRules.hidden, say: () => message, fix: hint };
  if (logicalId !== undefined) return [report(statement, [{ resource, property: '' }], pathOf)];
  return [{ rule: guardRules.hidden, severity: 'fatal', message, fix: hint, scope: template.stack, occurrences: [] }];
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
