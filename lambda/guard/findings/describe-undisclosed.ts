import { suggest } from '../../content/nearest.ts';
import { awsRegions } from '../../content/regions.ts';
import { locateZone } from '../../content/zones.ts';
import { proposeStorageEntry, regionInWords } from '../../shared/propose-storage.ts';
import { countryToName } from '../../site/text/language.ts';
import { type DisclosablePlace, discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import { recordOr } from '../template/template.ts';
import { acceptancesFile } from './acceptance.ts';
import type { Subject } from './subjects.ts';

/** Describes a region that a policy does not disclose: which section of which version does not name it, and what can be done. */
export function describeUndisclosed(
  region: string,
  { policy, version, coming, isYetToBegin = false }: PolicyInForce,
): { say: (resources: string) => string; fix: string } {
  const { silent, later } = describeSilence({ region }, { policy, version, coming, isYetToBegin });
  const disclosed = disclosedRegions(version);
  const move = disclosed.length > 0 ? `Move it to ${disclosed.join(' or ')}, or ` : '';
  const otherwise = later ? 'deploy it after that' : announce(region, { policy, version, isYetToBegin });
  return {
    say: (resources) => `Cannot deploy ${resources} to ${region} (${regionInWords(region)}): ${silent}`,
    fix: Object.hasOwn(awsRegions, region)
      ? capitalise(move + otherwise)
      : suggest(region, Object.keys(awsRegions), `Use a region such as "${disclosed[0] ?? 'eu-central-1'}"`),
  };
}

/** Describes a text that names a region, a zone or a host that a policy does not disclose, although no table says why. */
export function describeLead(
  where: DisclosablePlace,
  policy: PolicyInForce,
  example: Subject | undefined,
): { say: (resources: string) => string; fix: string } {
  const { silent } = describeSilence(where, policy);
  const disclosed = disclosedRegions(policy.version);
  const move = disclosed.length > 0 ? `Lead it to ${disclosed.join(' or ')}, or accept` : 'Accept';
  return {
    say: (resources) => `Cannot tell which data reaches ${placeInWords(where)} from ${resources}: ${silent}`,
    fix: [`${move} the finding in ${acceptancesFile}:`, ...proposeAcceptance(example)].join('\n'),
  };
}

/** Describes a zone with a place of its own that a policy does not disclose. */
export function describeZone(zone: string, policy: PolicyInForce): { say: (resources: string) => string; fix: string } {
  const { silent } = describeSilence({ zone }, policy);
  return {
    say: (resources) => `Cannot deploy ${resources} to ${zone} (${zoneInWords(zone)}): ${silent}`,
    fix: `Use a zone in the place of a disclosed region, such as ${disclosedRegions(policy.version)[0] ?? locateZone(zone)?.region}a`,
  };
}

function proposeAcceptance(subject: Subject | undefined): string[] {
  if (subject === undefined) return [];
  const { resource, property, place } = subject;
  return [
    '    acceptances:',
    `      - type: ${resource.type}`,
    ...(property === '' ? [] : [`        property: ${JSON.stringify(property)}`]),
    `        place: ${JSON.stringify(place)}`,
    `        resource: ${pathOfMetadata(resource)}`,
    '        reason: … # why no personal data is kept there',
    '        owner: …',
    '        expires: … # YYYY-MM-DD',
  ];
}

function pathOfMetadata({ template, logicalId }: Subject['resource']): string {
  const path = recordOr(template.resources[logicalId]?.Metadata)['aws:cdk:path'];
  return typeof path === 'string' ? path : `${template.stack}/${logicalId}`;
}

function placeInWords(where: DisclosablePlace): string {
  if ('outside' in where) return `${where.outside}, outside AWS,`;
  return 'zone' in where
    ? `${where.zone} (${zoneInWords(where.zone)})`
    : `${where.region} (${regionInWords(where.region)})`;
}

function zoneInWords(zone: string): string {
  const location = locateZone(zone)?.location;
  return location === undefined ? 'an unknown place' : `${location.city}, ${countryToName(location.country, 'en')}`;
}

function disclosedRegions({ section, places }: PolicyInForce['version']): string[] {
  return section === null ? [] : places.map((place) => place.region);
}

/** Says which section does not disclose a place, and which coming version does. */
function describeSilence(
  where: DisclosablePlace,
  { policy, version, coming, isYetToBegin = false }: PolicyInForce,
): { silent: string; later: PolicyInForce['version'] | undefined } {
  const named = `${policy} ${version.version}, which ${isYetToBegin ? 'will be the first version in force' : 'is in force'},`;
  const silent =
    version.section === null
      ? `${named} has no section that shows where information is stored`
      : `section "${version.section}" of ${named} does not disclose it`;
  const later = coming.find((other) => discloses(other, where));
  const soon = later ? `; ${policy} ${later.version} does, but takes effect only at ${later.from}` : '';
  return { silent: silent + soon, later };
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
