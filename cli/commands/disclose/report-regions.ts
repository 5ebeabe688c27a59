import { regionInWords } from '../../../lambda/shared/propose-storage.ts';
import type { StoringResource } from '../../../lambda/shared/storage-places.ts';

/** The regions in which a synthesised app keeps data. */
export interface RegionReport {
  readonly region: string;
  /** City and country. */
  readonly where: string;
  readonly resources: readonly Pick<StoringResource, 'resource' | 'type'>[];
}

/** Groups resources by region, in the order of the regions' names. */
export function reportRegions(places: readonly StoringResource[]): RegionReport[] {
  const byRegion = [...Map.groupBy(places, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byRegion.map(([region, those]) => ({
    region,
    where: regionInWords(region),
    resources: those.map(({ resource, type }) => ({ resource, type })),
  }));
}
