import type { PolicyInForce } from '../../cdk/guard/disclosure/policy-in-force.ts';

/** A policy whose version in force discloses the regions; what differs is told. */
export function policyDisclosing(regions: readonly string[], differing: Partial<PolicyInForce> = {}): PolicyInForce {
  return { policy: 'privacy', version: versionDisclosing('2026-11-15', regions), coming: [], ...differing };
}

/** A version that discloses the regions, in force from the start of its date in UTC. */
export function versionDisclosing(version: string, regions: readonly string[]) {
  const places = regions.map((region) => ({ region, holds: ['accounts', 'visits'], provider: 'Example Cloud' }));
  return { version, from: `${version}T00:00:00.000Z`, section: 'storage', places };
}
