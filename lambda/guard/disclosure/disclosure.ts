import * as v from 'valibot';
import { isHostOf } from '../../content/hosts.ts';
import { isSamePlace } from '../../content/zones.ts';
import { hostInRow, type OutsidePlace } from '../../shared/outside-place.ts';
import type { DisclosedPlace, DisclosedVersion, StorageDisclosure } from '../../site/model/storage-disclosure.ts';
import { isRecord } from '../template/template.ts';
import { GuardProblem } from './guard-problem.ts';

/** The fields of a `storage.json` that the guard reads; the others may change from one release to the next. */
export type Disclosure = Pick<StorageDisclosure, 'format' | 'policy'> & { readonly versions: readonly Disclosed[] };

type Disclosed = Pick<DisclosedVersion, 'version' | 'from' | 'section'> & {
  readonly places: readonly (Pick<DisclosedPlace, 'region' | 'holds' | 'provider'> & {
    readonly zone?: string | undefined;
    readonly hosts?: readonly string[] | undefined;
  })[];
  /** Places outside AWS, and recipients, as far as the text shows them. */
  readonly sites?: readonly WithHosts[] | undefined;
  readonly recipients?: readonly WithHosts[] | undefined;
};

interface WithHosts {
  readonly hosts: readonly string[];
}

/** A policy as of the instant of a synthesis. */
export interface PolicyInForce {
  /** Id, such as `privacy`. */
  readonly policy: string;
  readonly version: Disclosed;
  /** Announced versions that are not yet in force, the next one first. */
  readonly coming: readonly Disclosed[];
  /** True before the policy's first version takes effect: then `version` is that one. */
  readonly isYetToBegin?: boolean;
}

/** Parses the text of a `storage.json`, which messages call `source`. Throws a `GuardProblem` when the text has another form. */
export function parseDisclosure(json: string, source: string): Disclosure {
  const body = parseJson(json, source);
  const format = isRecord(body) ? body.format : undefined;
  if (typeof format === 'number' && format !== 1)
    throw new GuardProblem(
      `Cannot read ${source}: its format is ${format}, and this guard reads format 1`,
      format > 1 ? 'Update promulgate in this project' : 'Publish the policy with the release of promulgate used here',
    );
  if (format !== 1)
    throw new GuardProblem(`Cannot read ${source}: it is not a storage.json published by promulgate`, useAddress);
  const { success, output, issues } = v.safeParse(disclosureForm, body);
  if (success) return output;
  const [{ message, received }] = issues;
  const path = v.getDotPath(issues[0]) ?? 'the file';
  const reason = received === 'undefined' ? `it lacks "${path}"` : `${path} is invalid: ${message}`;
  throw new GuardProblem(`Cannot read ${source}: ${reason}`, 'Publish the policy again');
}

/** Returns the version of a policy in force at `now` (milliseconds since 1970), or undefined before the first takes effect. */
export function policyInForce({ policy, versions }: Disclosure, now: number): PolicyInForce | undefined {
  const version = versions.findLast(({ from }) => Date.parse(from) <= now);
  return version && { policy, version, coming: versions.filter(({ from }) => Date.parse(from) > now) };
}

/**
 * Selects the policies that a deployment is held to: those whose version in force shows places, since the other policies of a
 * site (terms, imprint) say nothing about them. Returns all policies when none shows any, so that nothing counts as disclosed.
 */
export function policiesThatShowPlaces(policies: readonly PolicyInForce[]): readonly PolicyInForce[] {
  const showing = policies.filter(({ version }) => version.section !== null);
  return showing.length > 0 ? showing : policies;
}

/** A place as a version can disclose it: a region, a zone of one that has a place of its own, or one outside AWS. */
export type DisclosablePlace =
  | { readonly region: string }
  | { readonly zone: string }
  | { readonly outside: OutsidePlace };

/** True when a version shows readers that data is stored in a place. */
export function discloses(
  { section, places, sites = [], recipients = [] }: Disclosed,
  where: DisclosablePlace,
): boolean {
  if ('outside' in where) {
    const shown = section === null ? recipients : [...places, ...sites, ...recipients];
    return shown.some(({ hosts = [] }) => isHostOf(hostInRow(where.outside), hosts));
  }
  if (section === null) return false;
  return places.some((place) =>
    'zone' in where
      ? place.zone !== undefined && isSamePlace(place.zone, where.zone)
      : place.region === where.region && !place.zone,
  );
}

const useAddress =
  'Use the address where promulgate publishes it, such as https://policy.example.com/privacy/storage.json';

function parseJson(json: string, source: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new GuardProblem(`Cannot read ${source}: it is not JSON`, useAddress, { cause });
  }
}

const text = v.pipe(v.string(), v.nonEmpty('Expected a text that is not empty'));
const date = v.pipe(v.string(), v.isoDate('Expected a date of the form YYYY-MM-DD'));

const hosts = v.array(text);
const holder = v.object({ hosts });
const place = v.object({
  region: text,
  zone: v.optional(text),
  holds: v.array(text),
  provider: text,
  hosts: v.optional(hosts),
});

const version = v.object({
  version: date,
  from: v.pipe(v.string(), v.isoTimestamp('Expected an instant of the form YYYY-MM-DDThh:mm:ss.sssZ')),
  section: v.nullable(text),
  places: v.array(place),
  sites: v.optional(v.array(holder)),
  recipients: v.optional(v.array(holder)),
});

const disclosureForm: v.GenericSchema<unknown, Disclosure> = v.object({
  format: v.literal(1),
  policy: v.pipe(text, v.maxLength(255, 'Expected at most 255 characters')),
  versions: v.pipe(
    v.array(version),
    v.check(
      (versions) => versions.every(({ from }, index) => index === 0 || from > (versions[index - 1]?.from ?? '')),
      'Expected versions in ascending order of their effective dates',
    ),
  ),
});
