/** Names of the publisher's environment variables; the stack sets them and the handler reads them. */
export const environment = {
  bucket: 'PROMULGATE_BUCKET',
  distribution: 'PROMULGATE_DISTRIBUTION',
  /** Scheme and host that canonical links name, such as `https://policy.example.com`. */
  origin: 'PROMULGATE_ORIGIN',
} as const;

/** Where a publisher publishes to. */
export interface Deployment {
  readonly bucket: string;
  readonly distribution: string;
  /** Overrides what the distribution itself is called. */
  readonly origin?: string | undefined;
}

/** The deployment that environment variables describe. */
export function readDeployment(env: Readonly<Record<string, string | undefined>>): Deployment {
  return {
    bucket: required(env, environment.bucket),
    distribution: required(env, environment.distribution),
    origin: env[environment.origin],
  };
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`Cannot publish: environment variable ${name} is not set`);
  return value;
}
