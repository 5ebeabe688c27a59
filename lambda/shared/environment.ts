import { regionName } from '../content/regions.ts';
import { type Stage, stages } from '../site/stage.ts';

/** Names of the publisher's environment variables; the stack sets them and the handler reads them. */
export const environment = {
  bucket: 'PROMULGATE_BUCKET',
  distribution: 'PROMULGATE_DISTRIBUTION',
  /** Scheme and host that canonical links name, such as `https://policy.example.com`. */
  origin: 'PROMULGATE_ORIGIN',
  /** The replica buckets that hold the same objects, such as `eu-west-1:promulgate-replica,eu-north-1:…`; none unless set. */
  replicas: 'PROMULGATE_REPLICAS',
  /** How the ledger is locked, such as `governance:10` for ten years; not at all unless set. */
  objectLock: 'PROMULGATE_OBJECT_LOCK',
  /** ARN of the KMS key that signs checkpoints; they are not signed unless set. */
  signingKey: 'PROMULGATE_SIGNING_KEY',
  /** Address of the authority that stamps entries with the time; they are not stamped unless set. */
  timestampAuthority: 'PROMULGATE_TIMESTAMP_AUTHORITY',
  /** `trial` or `production`; unless set, what was published says which. */
  stage: 'PROMULGATE_STAGE',
  /** The date or instant that a trial shows instead of today. */
  trialAt: 'PROMULGATE_TRIAL_AT',
  /** When which version was reviewed, as `formatReviews()` writes it; unset where no law asks. */
  reviews: 'PROMULGATE_REVIEWS',
} as const;

/**
 * What the process of the publisher reads itself: its C library keeps freed memory in one place for all threads, rather than in one for each
 * that is kept until the process ends. From glibc's `mallopt(3)`.
 */
export const processEnvironment = { MALLOC_ARENA_MAX: '1' } as const;

/** A bucket in another region that holds the same objects. */
export interface Replica {
  readonly region: string;
  readonly bucket: string;
}

/** How long the ledger is locked against deletion: in `governance` mode except by those with a special right, in `compliance` mode by anyone. */
export interface ObjectLock {
  readonly mode: 'governance' | 'compliance';
  readonly years: number;
}

/** Where a publisher publishes to. */
export interface Deployment {
  readonly bucket: string;
  readonly replicas: readonly Replica[];
  readonly objectLock?: ObjectLock | undefined;
  /** ARN of the KMS key that signs checkpoints. */
  readonly signingKey?: string | undefined;
  /** Address of an authority that answers RFC 3161. */
  readonly timestampAuthority?: string | undefined;
  readonly distribution: string;
  /** Overrides the distribution's own name in canonical links. */
  readonly origin?: string | undefined;
  /** Without a stage, that of what was published. */
  readonly stage?: Stage | undefined;
  /** The date or instant that a trial shows instead of today. */
  readonly trialAt?: string | undefined;
}

/** Reads the deployment from environment variables. */
export function readDeployment(env: Readonly<Record<string, string | undefined>>): Deployment {
  return {
    bucket: required(env, environment.bucket),
    replicas: parseReplicas(env[environment.replicas] ?? ''),
    objectLock: parseObjectLock(env[environment.objectLock] ?? ''),
    signingKey: env[environment.signingKey] || undefined,
    timestampAuthority: env[environment.timestampAuthority] || undefined,
    distribution: required(env, environment.distribution),
    origin: env[environment.origin],
    stage: parseStage(env[environment.stage] ?? ''),
    trialAt: env[environment.trialAt] || undefined,
  };
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Cannot publish: environment variable ${name} is not set`);
  return value;
}

/** Parses a stage as an environment variable or an option names it; undefined for an empty text. */
function parseStage(text: string): Stage | undefined {
  if (text === '') return undefined;
  const stage = stages.find((one) => one === text);
  if (stage === undefined) throw new Error(`Cannot read stage "${text}": it is neither trial nor production`);
  return stage;
}

/** The form of a bucket's name. */
export const bucketName = /[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/;

const replicaPattern = new RegExp(`^(${regionName.source}):(${bucketName.source})$`);

/** Parses replicas as an environment variable or an option names them; the inverse of `formatReplicas()`. */
export function parseReplicas(text: string): Replica[] {
  return text
    .split(',')
    .filter((item) => item.trim() !== '')
    .map((item) => {
      const [, region, bucket] = replicaPattern.exec(item.trim()) ?? [];
      if (region !== undefined && bucket !== undefined) return { region, bucket };
      throw new Error(`Cannot read replica "${item}": it is not a region and a bucket, such as eu-west-1:my-replica`);
    });
}

/** Formats replicas for `parseReplicas()`. */
export function formatReplicas(replicas: readonly Replica[]): string {
  return replicas.map(({ region, bucket }) => `${region}:${bucket}`).join(',');
}

/** Parses a lock as an environment variable or an option names it, such as `governance:10`; undefined for an empty text. */
export function parseObjectLock(text: string): ObjectLock | undefined {
  if (text === '') return undefined;
  const [, mode, years] = /^(governance|compliance):([1-9]\d?)$/.exec(text) ?? [];
  if (mode === 'governance' || mode === 'compliance') return { mode, years: Number(years) };
  throw new Error(`Cannot read object lock "${text}": it is not a mode and years, such as governance:10`);
}

/** The ARN of a KMS key, whose region is the first group. */
export const signingKeyArn = /^arn:aws:kms:([a-z0-9-]+):\d{12}:key\/[A-Za-z0-9-]{1,64}$/;

/** Formats a lock for an environment variable. */
export function formatObjectLock({ mode, years }: ObjectLock): string {
  return `${mode}:${years}`;
}
