import { regionCreatedIn, unresolved } from './template-values.ts';

/**
 * Where a text leads: to a region, to one that is known only after the deployment (`undetermined`), or to something that has no
 * region (`nowhere`).
 */
export type Whereabouts = { readonly region: string } | 'undetermined' | 'nowhere';

/** Regions of the buckets that the templates of an app name. */
export type Buckets = ReadonlyMap<string, string>;

/** Locates the name of a region, or an ARN in one. */
export function locateRegion(text: string): Whereabouts {
  if (text.startsWith('arn:')) return inRegion(regionOfArn(text));
  return inRegion(regionCreatedIn(text) ?? (text.includes(unresolved) ? undefined : text));
}

/** Locates an ARN. A bucket's ARN names no region, so the bucket is looked up by its name. A text that is no ARN is nowhere. */
export function locateArn(text: string, buckets: Buckets): Whereabouts {
  if (text.startsWith(unresolved)) return 'undetermined';
  if (!text.startsWith('arn:')) {
    const region = regionCreatedIn(text);
    return region === undefined ? 'nowhere' : { region };
  }
  const [, , service, region] = text.split(':');
  if (region !== '') return inRegion(regionOfArn(text));
  return service === 's3' ? locateBucket(text, buckets) : 'nowhere';
}

/** Locates a bucket by its name, domain name, ARN or `s3://` address. */
export function locateBucket(text: string, buckets: Buckets): Whereabouts {
  const [, name = '', region] =
    /^(?:arn:[\w-]+:s3:::|s3:\/\/)?([^/]*?)(?:\.s3(?:[.-]([a-z0-9-]+))?\.amazonaws\.com(?:\.cn)?)?(?:\/.*)?$/.exec(
      text,
    ) ?? [];
  return inRegion(region ?? regionCreatedIn(name) ?? buckets.get(name));
}

function inRegion(region: string | undefined): Whereabouts {
  return region === undefined ? 'undetermined' : { region };
}

function regionOfArn(arn: string): string | undefined {
  const region = arn.split(':')[3] ?? '';
  return regionCreatedIn(region) ?? (region.includes(unresolved) || region === '' ? undefined : region);
}
