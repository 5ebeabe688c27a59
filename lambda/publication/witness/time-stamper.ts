import { randomBytes } from 'node:crypto';
import { fetchBounded } from '../../shared/fetch-bounded.ts';

/** An authority that stamps digests with the time; each call is one request, and may fail. */
export interface TimeStamper {
  /** Its address, which entries name. */
  readonly authority: string;
  /** Returns the authority's answer for a SHA-256 (hex), which was checked. */
  stamp(digest: string): Promise<Uint8Array>;
}

/** Larger than any answer with a chain of certificates. */
const maxBytes = 64_000;
/** An authority that is down must not keep a publication from being complete. */
const milliseconds = 8_000;

/** The only access to an authority; what reads its answers is loaded only when it is asked. */
export function createTimeStamper(authority: string): TimeStamper {
  return {
    authority,
    async stamp(digest) {
      const { formatStampRequest, nonceOf, parseTimeStamp, signerOf } = await import('./time-stamp.ts');
      const query = formatStampRequest(digest, randomBytes(8).toString('hex'));
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Buffer.from(query),
      };
      const signal = AbortSignal.timeout(milliseconds);
      const { status, body } = await fetchBounded(new URL(authority), { bytes: maxBytes, signal, request });
      if (status !== 200) throw new Error(`${authority} answered ${status} instead of 200`);
      const stamp = parseTimeStamp(body);
      const isOurs = stamp.digest === digest && stamp.nonce === nonceOf(query);
      if (!isOurs || signerOf(stamp) === undefined)
        throw new Error(`${authority} answered with a stamp of something else`);
      return body;
    },
  };
}
