import { azureRegion, googleRegions } from '../../content/other-clouds.ts';
import { isRegionName } from '../../content/regions.ts';
import { isOwnPlace, locateZone } from '../../content/zones.ts';
import { outpostIn } from '../../shared/outside-place.ts';
import type { Lead } from './lead.ts';

const area = '(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)';
const direction = '(?:north|south)?(?:east|west)?(?:central|north|south|east|west)';
const suffix = '(?:[a-z](?![a-z0-9])|-(?:wl\\d-)?[a-z]{3}(?:-wlz)?-\\d[a-z]?(?![a-z0-9]))?';
const regionOrZone = new RegExp(
  `(?<![a-z0-9⟨])(${area}[-_](?:(?:gov|iso[a-z]?|de)[-_])?${direction}[-_]\\d)(${suffix})(?![0-9])`,
  'gi',
);
const zoneId = /(?<![a-z0-9])([a-z]{2}[a-z]{1,4}\d-(?:(?:wl\d-)?[a-z]{3}\d?-(?:az|wlz)\d|az\d))(?![a-z0-9])/gi;
const outpost = /(?<![\w-])op-[0-9a-f]{8,17}(?![\w-])/gi;
/** What S3 calls a region in its oldest API. */
const oldNames: Readonly<Record<string, string>> = { EU: 'eu-west-1', 's3-external-1': 'us-east-1' };

/** Finds regions and zones of AWS, Outposts, and regions of other clouds. */
export function findRegions(text: string): Lead[] {
  if (Object.hasOwn(oldNames, text)) return [{ kind: 'region', name: oldNames[text] ?? '' }];
  if (azureRegion.test(text)) return [{ kind: 'outside', place: { kind: 'cloudRegion', name: text, cloud: 'Azure' } }];
  const leads: Lead[] = [];
  for (const [whole, region = '', zone = ''] of text.matchAll(regionOrZone)) {
    const name = nameIn(region);
    if (!isRegionName(name)) continue;
    const isPartOfName = whole.length < text.length && /^[\w/⟨⟩-]+$/.test(text);
    leads.push({ ...placeOf(name, nameIn(zone)), ...(isPartOfName && { isPartOfName }) });
  }
  for (const [zone] of text.matchAll(zoneId)) {
    const located = locateZone(zone.toLowerCase());
    if (located !== undefined) leads.push(zoneLead(zone.toLowerCase(), located.region));
  }
  for (const [name] of text.matchAll(outpost)) leads.push({ kind: 'outside', place: outpostIn(name) });
  for (const [name] of text.matchAll(googleRegions))
    leads.push({ kind: 'outside', place: { kind: 'cloudRegion', name, cloud: 'Google Cloud' } });
  return leads;
}

function nameIn(text: string): string {
  return text.toLowerCase().replaceAll('_', '-');
}

function placeOf(region: string, suffixOfZone: string): Lead {
  return suffixOfZone === '' ? { kind: 'region', name: region } : zoneLead(region + suffixOfZone, region);
}

/** Most zones are in the place of their region. */
function zoneLead(zone: string, region: string): Lead {
  return isOwnPlace(zone) ? { kind: 'zone', name: zone } : { kind: 'region', name: region };
}
