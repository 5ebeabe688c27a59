import { locateZone } from '../../content/zones.ts';
import type { AppPlaces, NamedHost, StoringResource } from '../../shared/storage-places.ts';
import { recordOr } from '../template/template.ts';
import type { Judgement } from './find-findings.ts';
import type { Subject } from './subjects.ts';

/** Lists what a policy must disclose about an app: the regions and zones in which it keeps data, and the hosts that it names. */
export function listAppPlaces({ places, hosts }: Judgement): AppPlaces {
  return { places: places.flatMap(describePlace), hosts: hosts.flatMap(describeNamedHost) };
}

function describePlace({ resource, where }: Subject): StoringResource[] {
  if (typeof where !== 'object' || 'outside' in where) return [];
  const place = 'zone' in where ? { region: locateZone(where.zone)?.region ?? '', zone: where.zone } : where;
  return [{ ...place, ...describeResource(resource) }];
}

function describeNamedHost({ resource, where }: Subject): NamedHost[] {
  return typeof where === 'object' && 'outside' in where
    ? [{ place: where.outside, ...describeResource(resource) }]
    : [];
}

function describeResource({ template, logicalId, type }: Subject['resource']): { resource: string; type: string } {
  const construct = recordOr(template.resources[logicalId]?.Metadata)['aws:cdk:path'];
  return { resource: typeof construct === 'string' ? construct : `${template.stack}/${logicalId}`, type };
}
