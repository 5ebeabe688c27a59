import { safeguards } from '../../../lambda/content/content.ts';
import { suggest } from '../../../lambda/content/nearest.ts';
import { regions } from '../../../lambda/content/regions.ts';
import { countryToName } from '../../../lambda/site/text/language.ts';
import { discloses, type PolicyInForce } from '../disclosure/policy-in-force.ts';

/** Says that a policy does not disclose a region, in which section of which version, and which ways out there are. */
export function describeUndisclosed(
  region: string,
  { policy, version, coming }: PolicyInForce,
): { say: (whom: string) => string; fix: string } {
  const text =
    version.section === null
      ? `${policy} ${version.version}, which is in force, has no section that shows where information is stored`
      : `section "${version.section}" of ${policy} ${version.version}, which is in force, does not disclose it`;
  const later = coming.find((other) => discloses(other, region));
  const soon = later ? `; ${policy} ${later.version} does, but is in force only from ${later.from}` : '';
  const disclosed = version.section === null ? [] : version.places.map((place) => place.region);
  const move = disclosed.length > 0 ? `Move it to ${disclosed.join(' or ')}, or ` : '';
  const wayOut = later ? 'deploy it from then on' : announce(region, { policy, version, coming });
  return {
    say: (whom) => `Cannot deploy ${whom} to ${describeRegion(region)}: ${text}${soon}`,
    fix: Object.hasOwn(regions, region)
      ? capitalise(move + wayOut)
      : suggest(region, Object.keys(regions), `Write a region such as "${disclosed[0] ?? 'eu-central-1'}"`),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeRegion(region: string): string {
  const place = Object.hasOwn(regions, region) ? regions[region] : undefined;
  if (place === undefined) return `${region} (a region that is not known here)`;
  const country = countryToName(place.country, 'en');
  return place.city === country ? `${region} (${country})` : `${region} (${place.city}, ${country})`;
}

/** What only its editors know of a place stands there as `…`, which `promulgate check` refuses. */
function announce(region: string, { policy, version }: PolicyInForce): string {
  const held = [...new Set(version.places.flatMap(({ holds }) => holds))];
  const shown = version.section === null ? ' and whose text shows {{storage}}' : '';
  return [
    `announce a version of ${policy} whose version.yaml says this${shown}, and deploy when it is in force:`,
    '    storage:',
    `      - region: ${region}`,
    `        holds: […]${held.length > 0 ? ` # of ${held.join(', ')}` : ''}`,
    `        provider: ${version.places[0]?.provider ?? '…'}`,
    `        safeguard: … # one of ${safeguards.join(', ')}`,
  ].join('\n');
}
