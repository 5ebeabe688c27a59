import { proposeStorageEntry, regionInWords } from '../../shared/propose-storage.ts';
import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import { type Finding, guardRules } from '../findings/finding.ts';
import { holdsData, type ListedResource } from './listed-types.ts';

const shown = 20;

/** Finds the resources of an account that are where a policy in force discloses nothing: what holds data, and what nobody can tell. */
export function checkAccountList(resources: readonly ListedResource[], policy: PolicyInForce): Finding[] {
  const abroad = resources.filter(({ region }) => region !== 'global' && !discloses(policy.version, { region }));
  const judged = abroad.map((resource) => ({ resource, holds: holdsData(resource) }));
  const regions = [...new Set(judged.map(({ resource }) => resource.region))].sort();
  return regions.flatMap((region) => {
    const there = judged.filter(({ resource }) => resource.region === region);
    const stores = there.filter(({ holds }) => holds === true).map(({ resource }) => resource);
    const unknown = there.filter(({ holds }) => holds === undefined).map(({ resource }) => resource);
    return [...reportStores(stores, region, policy), ...reportUnknown(unknown, region)];
  });
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
      fix: 'Look at them: delete what is not used, and disclose the region if they hold personal data',
      scope: region,
      occurrences: [],
    },
  ];
}

function list(resources: readonly ListedResource[]): string[] {
  const lines = resources.slice(0, shown).map(({ arn, type }) => `    ${arn} (${type})`);
  return resources.length > shown ? [...lines, `    and ${resources.length - shown} more`] : lines;
}

function count({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}
