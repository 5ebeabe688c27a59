import { suggest } from '../../../lambda/content/nearest.ts';
import { awsRegions } from '../../../lambda/content/regions.ts';
import { proposeStorageEntry, regionInWords } from '../../../lambda/shared/propose-storage.ts';
import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';

/** Describes a region that a policy does not disclose: which section of which version does not name it, and what can be done. */
export function describeUndisclosed(
  region: string,
  { policy, version, coming, isYetToBegin = false }: PolicyInForce,
): { say: (resources: string) => string; fix: string } {
  const named = `${policy} ${version.version}, which ${isYetToBegin ? 'will be the first version in force' : 'is in force'},`;
  const silent =
    version.section === null
      ? `${named} has no section that shows where information is stored`
      : `section "${version.section}" of ${named} does not disclose it`;
  const later = coming.find((other) => discloses(other, region));
  const soon = later ? `; ${policy} ${later.version} does, but takes effect only at ${later.from}` : '';
  const disclosed = version.section === null ? [] : version.places.map((place) => place.region);
  const move = disclosed.length > 0 ? `Move it to ${disclosed.join(' or ')}, or ` : '';
  const otherwise = later ? 'deploy it after that' : announce(region, { policy, version, isYetToBegin });
  return {
    say: (resources) => `Cannot deploy ${resources} to ${region} (${regionInWords(region)}): ${silent}${soon}`,
    fix: Object.hasOwn(awsRegions, region)
      ? capitalise(move + otherwise)
      : suggest(region, Object.keys(awsRegions), `Use a region such as "${disclosed[0] ?? 'eu-central-1'}"`),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function announce(region: string, { policy, version, isYetToBegin }: Omit<PolicyInForce, 'coming'>): string {
  const shown = version.section === null ? 'whose text shows {{storage}} and ' : '';
  const wanted = `${shown}whose version.yaml contains this`;
  return [
    isYetToBegin
      ? `begin with a version of ${policy} ${wanted}:`
      : `announce a version of ${policy} ${wanted}, and deploy once it is in force:`,
    '    storage:',
    ...proposeStorageEntry(region, version.places).map((line) => `    ${line}`),
  ].join('\n');
}
