import type { S3Client } from '@aws-sdk/client-s3';
import type { Instant } from '../../site/site.ts';

/** The store's clock, whatever this machine's clock says. */
export interface StoreClock {
  /** The latest instant that an answer named; 0 before the first answer. */
  now(): Instant;
  /** Takes note of the headers of an answer. */
  see(headers: Readonly<Record<string, string>>): void;
}

/** Creates a clock that remembers the latest `Date` in a client's answers. */
export function createStoreClock(client: S3Client): StoreClock {
  let latest = 0;
  const see = (headers: Readonly<Record<string, string>>) => {
    const date = Date.parse(headers.date ?? '');
    if (date > latest) latest = date;
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers = {} } = result.response as { headers?: Readonly<Record<string, string>> };
      see(headers);
      return result;
    },
    // Inside the deserializer, so that error answers count too.
    { name: 'promulgateStoreClock', step: 'deserialize', priority: 'low' },
  );
  return { now: () => latest, see };
}
