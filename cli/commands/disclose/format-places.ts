import { outsideInWords } from '../../../lambda/shared/outside-place.ts';
import type { NamedHost } from '../../../lambda/shared/storage-places.ts';
import { plural } from '../../shared/format-problems.ts';
import type { RegionReport } from './report-regions.ts';

/** Formats where an app keeps data, and which hosts it names, in paragraphs. */
export function formatPlaces(regions: readonly RegionReport[], hosts: readonly NamedHost[]): string[] {
  return [...regions.map(formatRegion), ...formatHosts(hosts)];
}

function formatRegion({ region, where, resources }: RegionReport): string {
  const lines = resources.map(({ resource, type }) => `  ${resource} (${type})`);
  return [`${region} (${where}) holds ${plural(resources.length, 'resource')}:`, ...lines].join('\n');
}

function formatHosts(hosts: readonly NamedHost[]): string[] {
  if (hosts.length === 0) return [];
  const lines = hosts.map(({ place, resource, type }) => `  ${outsideInWords(place)}: ${resource} (${type})`);
  return [['Places outside AWS that resources name:', ...lines].join('\n')];
}
