import { proposeStorageEntry, regionInWords } from '../../shared/propose-storage.ts';
import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import { type Acceptance, acceptancesFile, isForAccount } from '../findings/acceptance.ts';
import { type Acceptable, applyAcceptances } from '../findings/apply-acceptances.ts';
import { type Finding, guardRules } from '../findings/finding.ts';
import { formatAcceptance } from '../findings/format-acceptance.ts';
import { holdsData, type ListedResource } from './listed-types.ts';

const shown = 20;

/** What a team answers for in an account, and the day on which that is judged. */
export interface AccountExemptions {
  readonly acceptances: readonly Acceptance[];
  /** ISO 8601 date. */
  readonly today: string;
}

/**
 * Finds the resources of an account that are where a policy in force discloses nothing: what holds data, and what nobody can tell. Lists
 * what is accepted by its ARN; acceptances of resources in templates do not count here.
 */
export function checkAccountList(
  resources: readonly ListedResource[],
  policy: PolicyInForce,
  { acceptances, today }: AccountExemptions,
): Finding[] {
  const abroad = resources.filter(({ region }) => region !== 'global' && !discloses(policy.version, { region }));
  const judged = abroad
    .map((resource) => ({ resource, holds: holdsData(resource) }))
    .filter(({ holds }) => holds !== false);
  const exemptions = { acceptances: acceptances.filter(isForAccount), today };
  const { left, applied } = applyAcceptances(judged, exemptions, ({ resource }) => acceptableOf(resource));
  const regions = [...new Set(left.map(({ resource }) => resource.region))].sort();
  const open = regions.flatMap((region) => {
    const there = left.filter(({ resource }) => resource.region === region);
    const stores = there.filter(({ holds }) => holds === true).map(({ resource }) => resource);
    const unknown = there.filter(({ holds }) => holds === undefined).map(({ resource }) => resource);
    return [...reportStores(stores, region, policy), ...reportUnknown(unknown, region)];
  });
  return [...open, ...applied.map(({ finding }) => finding)];
}

function acceptableOf({ arn, region, ...resource }: ListedResource): Acceptable {
  return { type: acceptedTypeOf(resource), property: '', place: region, names: () => [arn] };
}

/** What CloudFormation calls the type, as in acceptances of templates, where it knows it. */
function acceptedTypeOf({
  type,
  cloudFormationType = '',
}: Pick<ListedResource, 'type' | 'cloudFormationType'>): string {
  return cloudFormationType === '' ? type : cloudFormationType;
}

function reportStores(stores: readonly ListedResource[], region: string, policy: PolicyInForce): Finding[] {
  if (stores.length === 0) return [];
  const { policy: name, version } = policy;
  const says = `${name} ${version.version}, which is in force, does not disclose ${region} (${regionInWords(region)})`;
  const row = proposeStorageEntry({ region }, version.places).map((line) => `    ${line}`);
  return [
    {
      rule: guardRules.undisclosed,
      severity: 'fatal',
      message: [`Found ${count(stores, 'resource')} that can hold personal data: ${says}`, ...list(stores)].join('\n'),
      fix: [
        `Delete them, or announce a version of ${name} whose version.yaml contains this:`,
        '    storage:',
        ...row,
        `or, if no personal data is there, accept each in ${acceptancesFile}:`,
        ...proposeAcceptance(stores[0]),
      ].join('\n'),
      scope: region,
      occurrences: [],
    },
  ];
}

function reportUnknown(unknown: readonly ListedResource[], region: string): Finding[] {
  if (unknown.length === 0) return [];
  return [
    {
      rule: guardRules.unknownType,
      severity: 'fatal',
      message: [
        `Cannot tell whether data is kept by ${count(unknown, 'resource')} in ${region} (${regionInWords(region)}): the guard does not know the type`,
        ...list(unknown),
      ].join('\n'),
      fix: [
        'Look at them: delete what is not used, and disclose the region if they hold personal data,',
        `or, if they hold none, accept each in ${acceptancesFile}:`,
        ...proposeAcceptance(unknown[0]),
      ].join('\n'),
      scope: region,
      occurrences: [],
    },
  ];
}

function proposeAcceptance(resource: ListedResource | undefined): string[] {
  if (resource === undefined) return [];
  const { type, place, names } = acceptableOf(resource);
  return formatAcceptance({ type, property: '', place, resource: names().join() });
}

function list(resources: readonly ListedResource[]): string[] {
  const lines = resources.slice(0, shown).map(({ arn, type }) => `    ${arn} (${type})`);
  return resources.length > shown ? [...lines, `    and ${resources.length - shown} more`] : lines;
}

function count({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}
