import { locateZone } from '../../content/zones.ts';
import type { AppPlaces, NamedHost, StoringResource } from '../../shared/storage-places.ts';
import { recordOr } from '../template/template.ts';
import type { Judgement } from './find-findings.ts';
import type { Subject } from './subjects.ts';

/** Lists what a policy must disclose about an app: the regions and zones in which it keeps data, and the hosts that it names. */
export function listAppPlaces({ places, hosts }: Judgement): AppPlaces {
  return { places: describePlaces(places), hosts: hosts.flatMap(describeNamedHost) };
}

/** An app has thousands of places, so each is one object. */
function describePlaces(subjects: readonly Subject[]): StoringResource[] {
  const places: StoringResource[] = [];
  for (const { resource, where } of subjects) {
    if (typeof where !== 'object' || 'outside' in where) continue;
    const named = { resource: pathOf(resource), type: resource.type };
    if ('zone' in where) places.push({ region: locateZone(where.zone)?.region ?? '', zone: where.zone, ...named });
    else places.push({ region: where.region, resource: named.resource, type: named.type });
  }
  return places;
}

function describeNamedHost({ resource, where }: Subject): NamedHost[] {
  return typeof where === 'object' && 'outside' in where
    ? [{ place: where.outside, resource: pathOf(resource), type: resource.type }]
    : [];
}

function pathOf({ template, logicalId }: Subject['resource']): string {
  const construct = recordOr(template.resources[logicalId]?.Metadata)['aws:cdk:path'];
  return typeof construct === 'string' ? construct : `${template.stack}/${logicalId}`;
}
