import type { PolicyInForce } from '../../lambda/guard/disclosure/disclosure.ts';

/** Creates a policy whose version in force discloses the regions; `overrides` replaces any of its fields. */
export function policyDisclosing(regions: readonly string[], overrides: Partial<PolicyInForce> = {}): PolicyInForce {
  return { policy: 'privacy', version: versionDisclosing('2026-11-15', regions), coming: [], ...overrides };
}

/** Creates a version that discloses the regions, in force from the start of its date in UTC. */
export function versionDisclosing(version: string, regions: readonly string[]) {
  const places = regions.map((region) => ({ region, holds: ['accounts', 'visits'], provider: 'Example Cloud' }));
  return { version, from: `${version}T00:00:00.000Z`, section: 'storage', places };
}
