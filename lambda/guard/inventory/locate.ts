import { locateZone } from '../../content/zones.ts';
import { type OutsidePlace, ownSite } from '../../shared/outside-place.ts';
import { findLeads } from '../net/leads.ts';
import { regionCreatedIn, unresolved } from '../template/placeholders.ts';

/**
 * Where a text leads: to a region or a zone with a place of its own, out of AWS, to somewhere that is known only after the deployment
 * (`undetermined`), or to something that has no place (`nowhere`).
 */
export type Whereabouts =
  | { readonly region: string }
  | { readonly zone: string }
  | { readonly outside: OutsidePlace }
  | 'undetermined'
  | 'nowhere';

/** Regions of the buckets that the templates of an app name. */
export type Buckets = ReadonlyMap<string, string>;

/** Locates the name of a region, or an ARN in one. */
export function locateRegion(text: string): Whereabouts {
  if (text === '') return 'nowhere';
  if (isArn(text)) return inRegion(regionOfArn(text.trim()));
  const created = regionCreatedIn(text);
  if (created !== undefined || text.includes(unresolved)) return inRegion(created);
  const [lead] = findLeads(text);
  if (lead?.kind === 'zone') return { zone: lead.name };
  return inRegion(lead?.kind === 'region' ? lead.name : text);
}

/** Locates an ARN. A bucket's ARN names no region, so the bucket is looked up by its name. A text that is no ARN is nowhere. */
export function locateArn(text: string, buckets: Buckets): Whereabouts {
  const value = text.trim();
  if (value.startsWith(unresolved)) return 'undetermined';
  if (!isArn(value)) {
    const region = regionCreatedIn(value);
    return region === undefined ? 'nowhere' : { region };
  }
  const [, , service, region] = value.split(':');
  if (region !== '') return inRegion(regionOfArn(value));
  return service?.toLowerCase() === 's3' ? locateBucket(value, buckets) : 'nowhere';
}

/** Buckets that the CDK creates for the files of a deployment, in the account and region that are in their names. */
const ofCdk = /^cdk-[a-z0-9]+-(?:assets|container-assets)-(?:\d{12}|⟨account⟩)-(.+)$/;

/** Locates a bucket by its name, domain name, ARN or `s3://` address. */
export function locateBucket(text: string, buckets: Buckets): Whereabouts {
  const [, name = '', region] =
    /^\s*(?:arn:[\w-]+:s3:::|s3(?:[an]|ssl)?:\/\/|https?:\/\/)?([^/]*?)(?:\.s3(?:[.-]([a-z0-9-]+))?\.amazonaws\.com(?:\.cn)?)?(?:\/.*)?$/i.exec(
      text,
    ) ?? [];
  const zone = /--([a-z0-9-]+-az\d)--x-s3$/.exec(name)?.[1];
  if (zone !== undefined) return locateZoneName(zone);
  const inName = ofCdk.exec(name)?.[1];
  return inRegion(
    region ??
      regionCreatedIn(name) ??
      buckets.get(name) ??
      (inName?.includes(unresolved) ? undefined : (regionCreatedIn(inName ?? '') ?? inName)),
  );
}

/** Locates a folder of a bucket or a file system, by the name that its path begins with. */
export function locateFolder(text: string, buckets: Buckets): Whereabouts {
  const [, name = ''] = /^\/([^/]+)/.exec(text) ?? [];
  if (name === '' || /^fs-[0-9a-f]+$/.test(name) || name.includes('${')) return 'nowhere';
  return locateBucket(name, buckets);
}

/** Locates a zone: most are in the place of their region, some in one of their own. */
export function locateZoneName(zone: string): Whereabouts {
  const [lead] = findLeads(zone);
  if (lead?.kind === 'zone') return { zone };
  return inRegion(locateZone(zone)?.region ?? regionCreatedIn(zone));
}

/** Locates a machine at a site of the owner by its name or address. What the stack creates is in the region of the stack. */
export function locateSite(text: string): Whereabouts {
  if (regionCreatedIn(text) !== undefined) return 'nowhere';
  if (text.includes('⟨')) return 'undetermined';
  const isName = /^[\w.:-]+$/.test(text) && /[.:]/.test(text);
  const [lead] = isName ? findLeads(text) : [];
  if (lead?.kind === 'region') return { region: lead.name };
  if (/\.amazonaws\.com/.test(text)) return 'nowhere';
  return { outside: isName ? { kind: 'host', name: text.toLowerCase() } : ownSite };
}

function isArn(text: string): boolean {
  return /^\s*arn:/i.test(text);
}

function inRegion(region: string | undefined): Whereabouts {
  return region === undefined ? 'undetermined' : { region };
}

function regionOfArn(arn: string): string | undefined {
  const region = arn.split(':')[3] ?? '';
  return regionCreatedIn(region) ?? (region.includes(unresolved) || region === '' ? undefined : region.toLowerCase());
}
