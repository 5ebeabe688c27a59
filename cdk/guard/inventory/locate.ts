import { regionMadeIn, unresolved } from './resolve-value.ts';

/** The region of what a text names: undefined where nobody can tell, `nowhere` where it names nothing that has one. */
export type Located = { readonly region: string | undefined } | 'nowhere';

/** The region that a text names itself, or that its ARN lies in. */
export function locateRegion(text: string): Located {
  if (text.startsWith('arn:')) return { region: regionOf(text) };
  return { region: regionMadeIn(text) ?? (text.includes(unresolved) ? undefined : text) };
}

/** The region of an ARN; that of a bucket has none, and is looked up. Anything that is no ARN is nowhere. */
export function locateArn(text: string, buckets: ReadonlyMap<string, string>): Located {
  if (text.startsWith(unresolved)) return { region: undefined };
  if (!text.startsWith('arn:')) return madeOr(text, 'nowhere');
  const [, , service, region] = text.split(':');
  if (region !== '') return { region: regionOf(text) };
  return service === 's3' ? locateBucket(text, buckets) : 'nowhere';
}

/** The region of a bucket by its name, domain name, ARN or `s3://` address. */
export function locateBucket(text: string, buckets: ReadonlyMap<string, string>): Located {
  const [, name = '', region] =
    /^(?:arn:[\w-]+:s3:::|s3:\/\/)?([^/]*?)(?:\.s3(?:[.-]([a-z0-9-]+))?\.amazonaws\.com(?:\.cn)?)?(?:\/.*)?$/.exec(
      text,
    ) ?? [];
  return { region: region ?? regionMadeIn(name) ?? buckets.get(name) };
}

function madeOr(text: string, otherwise: 'nowhere'): Located {
  const region = regionMadeIn(text);
  return region === undefined ? otherwise : { region };
}

function regionOf(arn: string): string | undefined {
  const region = arn.split(':')[3] ?? '';
  return regionMadeIn(region) ?? (region.includes(unresolved) || region === '' ? undefined : region);
}
