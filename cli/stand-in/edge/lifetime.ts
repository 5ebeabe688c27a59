import type { Edge } from '../../../lambda/shared/edge/edge.ts';

/** How long an object may be served, in seconds; zeros mean that the edge does not keep it. */
export interface Lifetime {
  readonly freshSeconds: number;
  /** How much longer it may be served while the origin is in error. */
  readonly staleIfErrorSeconds: number;
}

/**
 * How long the edge keeps an object with this Cache-Control; the minimum TTL is 0.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html
 */
export function lifetimeOf(
  cacheControl: string | undefined,
  edge: Pick<Edge, 'defaultSeconds' | 'maxSeconds'>,
): Lifetime {
  const directives = parseDirectives(cacheControl ?? '');
  if (['no-store', 'no-cache', 'private'].some((name) => directives.has(name)))
    return { freshSeconds: 0, staleIfErrorSeconds: 0 };
  const own = secondsOf(directives.get('s-maxage')) ?? secondsOf(directives.get('max-age'));
  const freshSeconds = Math.min(own ?? edge.defaultSeconds, edge.maxSeconds);
  return { freshSeconds, staleIfErrorSeconds: secondsOf(directives.get('stale-if-error')) ?? 0 };
}

function parseDirectives(cacheControl: string): Map<string, string> {
  const directives = cacheControl
    .toLowerCase()
    .split(',')
    .map((directive) => directive.trim().split('='));
  return new Map(directives.map(([name = '', value = '']) => [name, value.replaceAll('"', '')]));
}

function secondsOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
