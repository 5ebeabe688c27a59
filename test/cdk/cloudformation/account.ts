import type { FoundObject } from '../../../lambda/publication/store/object-store.ts';

/** A resource as it exists. */
export interface PhysicalResource {
  readonly type: string;
  readonly physicalId: string;
  /** As they were given last, evaluated. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A bucket, which outlives its stack. */
export interface Bucket {
  readonly objects: Map<string, FoundObject>;
  /** What `AWS::S3::BucketPolicy` says. */
  policy: unknown;
}

/** A stack after its last deployment. */
export interface DeployedStack {
  readonly resources: ReadonlyMap<string, PhysicalResource & { readonly deletionPolicy: string }>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** An AWS account: what stacks made, and what they left. */
export interface Account {
  readonly buckets: Map<string, Bucket>;
  /** By region and name. */
  readonly stacks: Map<string, DeployedStack>;
  /** Names that can be used once: of CloudFront's resources, host names and DNS records. */
  readonly names: Map<string, string>;
  /** Versions of functions, by ARN, as they were published. */
  readonly versions: Map<string, Readonly<Record<string, unknown>>>;
  /** The functions as they are now, by physical id. */
  readonly functions: Map<string, Readonly<Record<string, unknown>>>;
  /** Distributions, by id. */
  readonly distributions: Map<string, Readonly<Record<string, unknown>>>;
  /** Each name that it returns is new. */
  readonly nextId: () => number;
}

export const accountId = '111122223333';

export function createAccount(): Account {
  let last = 0;
  return {
    buckets: new Map(),
    stacks: new Map(),
    names: new Map(),
    versions: new Map(),
    functions: new Map(),
    distributions: new Map(),
    nextId: () => ++last,
  };
}

/** A copy that can be changed without changing the account. */
export function copyAccount(account: Account): Account {
  let last = account.nextId();
  const buckets = [...account.buckets].map(
    ([name, { objects, policy }]) => [name, { objects: new Map(objects), policy }] as const,
  );
  return {
    buckets: new Map(buckets),
    stacks: new Map(account.stacks),
    names: new Map(account.names),
    versions: new Map(account.versions),
    functions: new Map(account.functions),
    distributions: new Map(account.distributions),
    nextId: () => ++last,
  };
}
