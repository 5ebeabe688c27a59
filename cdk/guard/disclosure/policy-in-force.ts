import type {
  DisclosedPlace,
  DisclosedVersion,
  StorageDisclosure,
} from '../../../lambda/site/model/storage-disclosure.ts';

/** What the guard reads of a `storage.json`; what else it says may differ from one release to the next. */
export type Disclosure = Pick<StorageDisclosure, 'format' | 'policy'> & { readonly versions: readonly Disclosed[] };

type Disclosed = Pick<DisclosedVersion, 'version' | 'from' | 'section'> & {
  readonly places: readonly Pick<DisclosedPlace, 'region' | 'holds' | 'provider'>[];
};

/** A policy as it stands at the instant of a synthesis. */
export interface PolicyInForce {
  /** Id, such as `privacy`. */
  readonly policy: string;
  readonly version: Disclosed;
  /** Announced versions that are not in force yet, the next one first. */
  readonly coming: readonly Disclosed[];
}

/** The version of a policy that is in force at an instant (milliseconds since 1970); undefined before the first one is. */
export function policyInForce({ policy, versions }: Disclosure, now: number): PolicyInForce | undefined {
  const begun = versions.filter(({ from }) => Date.parse(from) <= now);
  const version = begun.at(-1);
  return version && { policy, version, coming: versions.filter(({ from }) => Date.parse(from) > now) };
}

/**
 * The policies that a deployment is held to: those whose version in force shows its places, since another policy of the same
 * site (terms, imprint) is silent about them; when none shows any, all of them, so that nothing is disclosed.
 */
export function holdingPolicies(policies: readonly PolicyInForce[]): readonly PolicyInForce[] {
  const showing = policies.filter(({ version }) => version.section !== null);
  return showing.length > 0 ? showing : policies;
}

/** True when readers of a version can see that something is stored in a region. */
export function discloses({ section, places }: Disclosed, region: string): boolean {
  return section !== null && places.some((place) => place.region === region);
}
