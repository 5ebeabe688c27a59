import { suggest } from '../../../lambda/content/nearest.ts';
import { awsRegions } from '../../../lambda/content/regions.ts';
import { proposeStorageEntry, regionInWords } from '../../../lambda/shared/propose-storage.ts';
import { discloses, type PolicyInForce } from '../disclosure/disclosure.ts';

/** Describes a region that a policy does not disclose: which section of which version is silent, and what can be done. */
export function describeUndisclosed(
  region: string,
  { policy, version, coming }: PolicyInForce,
): { say: (resources: string) => string; fix: string } {
  const silent =
    version.section === null
      ? `${policy} ${version.version}, which is in force, has no section that shows where information is stored`
      : `section "${version.section}" of ${policy} ${version.version}, which is in force, does not disclose it`;
  const later = coming.find((other) => discloses(other, region));
  const soon = later ? `; ${policy} ${later.version} does, but takes effect only at ${later.from}` : '';
  const disclosed = version.section === null ? [] : version.places.map((place) => place.region);
  const move = disclosed.length > 0 ? `Move it to ${disclosed.join(' or ')}, or ` : '';
  const otherwise = later ? 'deploy it after that' : announce(region, { policy, version });
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

function announce(region: string, { policy, version }: Pick<PolicyInForce, 'policy' | 'version'>): string {
  const shown = version.section === null ? 'whose text shows {{storage}} and ' : '';
  return [
    `announce a version of ${policy} ${shown}whose version.yaml contains this, and deploy once it is in force:`,
    '    storage:',
    ...proposeStorageEntry(region, version.places).map((line) => `    ${line}`),
  ].join('\n');
}
