import { suggest } from '../../content/nearest.ts';
import { awsRegions } from '../../content/regions.ts';
import { locateZone } from '../../content/zones.ts';
import { isSite, nameInRow, type OutsidePlace, outsideInWords } from '../../shared/outside-place.ts';
import { proposeOutsideEntry, proposeStorageEntry, regionInWords, zoneInWords } from '../../shared/propose-storage.ts';
import { type DisclosablePlace, discloses, type PolicyInForce } from '../disclosure/disclosure.ts';
import { recordOr } from '../template/template.ts';
import { acceptancesFile } from './acceptance.ts';
import { formatAcceptance } from './format-acceptance.ts';
import type { Subject } from './subjects.ts';

/** Describes a region that a policy does not disclose: which section of which version does not name it, and what can be done. */
export function describeUndisclosed(
  region: string,
  { policy, version, coming, isYetToBegin = false }: PolicyInForce,
  example?: Subject,
): { say: (resources: string) => string; fix: string } {
  const { silent, later } = describeSilence({ region }, { policy, version, coming, isYetToBegin });
  const disclosed = disclosedRegions(version);
  const move = disclosed.length > 0 ? `Move it to ${disclosed.join(' or ')}, or ` : '';
  const otherwise = later ? 'deploy it after that' : announce({ region }, { policy, version, isYetToBegin });
  return {
    say: (resources) => `Cannot deploy ${resources} to ${region} (${regionInWords(region)}): ${silent}`,
    fix: Object.hasOwn(awsRegions, region)
      ? [capitalise(move + otherwise), ...acceptInstead(example)].join('\n')
      : suggest(region, Object.keys(awsRegions), `Use a region such as "${disclosed[0] ?? 'eu-central-1'}"`),
  };
}

/** Describes a text that names a region, a zone or a host that a policy does not disclose, although no table says why. */
export function describeLead(
  where: DisclosablePlace,
  policy: PolicyInForce,
  example: Subject | undefined,
): { say: (resources: string) => string; fix: string } {
  const { silent, later } = describeSilence(where, policy);
  const disclosed = disclosedRegions(policy.version);
  if ('outside' in where) return describeOutside(where.outside, { silent, later, policy, example });
  const move = disclosed.length > 0 ? `Lead it to ${disclosed.join(' or ')}, or accept` : 'Accept';
  const ways =
    'zone' in where
      ? [describeZone(where.zone, policy, example).fix]
      : [`${move} the finding in ${acceptancesFile}:`, ...proposeAcceptance(example)];
  return {
    say: (resources) => `Cannot tell which data reaches ${placeInWords(where)} from ${resources}: ${silent}`,
    fix: ways.join('\n'),
  };
}

function acceptInstead(example: Subject | undefined): string[] {
  return example === undefined ? [] : [orAccept, ...proposeAcceptance(example)];
}

const andAccept = `No row can name the site, so accept the finding too, in ${acceptancesFile}:`;
const orAccept = `or, if no personal data gets there, accept the finding in ${acceptancesFile}:`;

/** A place outside AWS belongs to a recipient or a row of its own, which a version can disclose. */
function describeOutside(
  outside: OutsidePlace,
  {
    silent,
    later,
    policy,
    example,
  }: Silence & { readonly policy: PolicyInForce; readonly example: Subject | undefined },
): { say: (resources: string) => string; fix: string } {
  const { list, lines } = proposeOutsideEntry(outside, policy.version.places);
  const announced = later
    ? ['Deploy it after that']
    : [`Announce a version of ${policy.policy} whose version.yaml contains this, and deploy once it is in force:`];
  const entry = later ? [] : [`    ${list}:`, ...lines.map((line) => `    ${line}`)];
  const isNamed = nameInRow(outside) !== undefined;
  const isInAws = outside.kind === 'account';
  const own = isInAws ? [`or, if the account is your company's own, say so: ${sayAccount(outside.name)},`] : [];
  return {
    say: (resources) =>
      `Cannot tell which data reaches ${outsideInWords(outside)}${isSite(outside) || isInAws ? '' : ', outside AWS,'} from ${resources}: ${silent}`,
    fix: [...announced, ...entry, ...own, isNamed ? orAccept : andAccept, ...proposeAcceptance(example, isNamed)].join(
      '\n',
    ),
  };
}

/** How an app says that an account is its company's own. */
export function sayAccount(account: string): string {
  return `accounts: ['${account}'] in holdToPolicy() or in the guard of a PolicySite, or --account ${account}`;
}

/** Describes a zone with a place of its own that a policy does not disclose. */
export function describeZone(
  zone: string,
  policy: PolicyInForce,
  example?: Subject,
): { say: (resources: string) => string; fix: string } {
  const { silent, later } = describeSilence({ zone }, policy);
  const region = locateZone(zone)?.region ?? '';
  const home = disclosedRegions(policy.version)[0] ?? region;
  return {
    say: (resources) => `Cannot deploy ${resources} to ${zone} (${zoneInWords(zone)}): ${silent}`,
    fix: [
      `Use a zone in the place of a disclosed region, such as ${home}a, or ${later ? 'deploy it after that' : announce({ region, zone }, policy)}`,
      ...acceptInstead(example),
    ].join('\n'),
  };
}

function proposeAcceptance(subject: Subject | undefined, isHarmless = true): string[] {
  if (subject === undefined) return [];
  const { resource, property, place } = subject;
  const finding = { type: resource.type, property, place, resource: pathOfMetadata(resource) };
  return isHarmless ? formatAcceptance(finding) : formatAcceptance(finding, 'which row tells readers of the site');
}

function pathOfMetadata({ template, logicalId }: Subject['resource']): string {
  const path = recordOr(template.resources[logicalId]?.Metadata)['aws:cdk:path'];
  return typeof path === 'string' ? path : `${template.stack}/${logicalId}`;
}

function placeInWords(where: Exclude<DisclosablePlace, { outside: OutsidePlace }>): string {
  return 'zone' in where
    ? `${where.zone} (${zoneInWords(where.zone)})`
    : `${where.region} (${regionInWords(where.region)})`;
}

function disclosedRegions({ section, places }: PolicyInForce['version']): string[] {
  return section === null ? [] : places.flatMap(({ region, zone }) => (zone === undefined ? [region] : []));
}

interface Silence {
  readonly silent: string;
  readonly later: PolicyInForce['version'] | undefined;
}

/** Says which section does not disclose a place, and which coming version does. */
function describeSilence(
  where: DisclosablePlace,
  { policy, version, coming, isYetToBegin = false }: PolicyInForce,
): Silence {
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

function announce(
  where: Parameters<typeof proposeStorageEntry>[0],
  { policy, version, isYetToBegin = false }: Omit<PolicyInForce, 'coming'>,
): string {
  const shown = version.section === null ? 'whose text shows {{storage}} and ' : '';
  const wanted = `${shown}whose version.yaml contains this`;
  return [
    isYetToBegin
      ? `begin with a version of ${policy} ${wanted}:`
      : `announce a version of ${policy} ${wanted}, and deploy once it is in force:`,
    '    storage:',
    ...proposeStorageEntry(where, version.places).map((line) => `    ${line}`),
  ].join('\n');
}
