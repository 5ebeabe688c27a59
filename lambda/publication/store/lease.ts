import type { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Instant } from '../../site/site.ts';

/** Milliseconds; the clocks of S3's servers differ by less. */
export const clockMargin = 2_000;

/** The period in which the store accepts a run's writes. */
export interface Lease {
  /** Whole seconds of the store's clock, in milliseconds since 1970. */
  readonly begins: Instant;
  readonly seconds: number;
}

/** The store refused a write because its lease is over: another run may have taken over. */
export class LeaseExpired extends Error {
  override readonly name = 'LeaseExpired';

  constructor(cause?: unknown) {
    super('Cannot write: the time of this run is over', { cause });
  }
}

/** Header that carries the lease of a request until it is signed; never sent. */
const leaseHeader = 'x-promulgate-lease';

/** Puts a command under a lease. */
export function withLease(command: PutObjectCommand, { begins, seconds }: Lease): void {
  command.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as Signable).headers, { [leaseHeader]: `${begins}+${seconds}` });
      return next(args);
    },
    { name: 'promulgateLease', step: 'build' },
  );
}

interface Signable {
  readonly headers: Record<string, string>;
}

interface Signer {
  sign(request: Signable, options: object): Promise<Signable>;
  presign?(request: Signable, options: object): Promise<Signable>;
}

/**
 * Signs requests that are under a lease so that S3 refuses them once it is over. A signature in the query ends `X-Amz-Expires`
 * seconds after `X-Amz-Date` by S3's own clock, whereas one in a header is good for 15 minutes:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function leaseWrites(client: S3Client): void {
  const { config } = client;
  const createSigner = config.signer as unknown as (scheme?: unknown) => Promise<Signer>;
  const createLeasingSigner = async (scheme?: unknown) => leasing(await createSigner(scheme));
  Object.assign(config, { signer: createLeasingSigner });
}

function leasing(signer: Signer): Signer {
  return {
    async sign(request, options) {
      const { [leaseHeader]: lease, ...headers } = request.headers;
      const withHeaders = (all: Record<string, string>) =>
        Object.assign(Object.create(Object.getPrototypeOf(request)), request, { headers: all });
      if (lease === undefined) return signer.sign(withHeaders(headers), options);
      if (signer.presign === undefined) throw new Error('Cannot sign a write under a lease: the signer cannot presign');
      const [begins, seconds] = lease.split('+').map(Number);
      // What S3 assumes when the signature is in the query; the SDK still sends a checksum of the body.
      const all = { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
      // As headers they are signed too, and every server that implements S3 reads them there.
      const unhoistableHeaders = new Set(Object.keys(all).map((name) => name.toLowerCase()));
      const times = { signingDate: new Date(begins ?? 0), expiresIn: seconds };
      return signer.presign(withHeaders(all), { ...options, ...times, unhoistableHeaders });
    },
  };
}
