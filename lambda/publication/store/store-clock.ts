import type { S3Client } from '@aws-sdk/client-s3';
import type { Instant } from '../../site/site.ts';

/** Remembers the latest `Date` in a client's answers: the store's clock, whatever this machine's clock says. */
export function rememberDates(client: S3Client): () => Instant {
  let latest = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = result.response as { headers?: Readonly<Record<string, string>> };
      const date = Date.parse(headers?.date ?? '');
      if (date > latest) latest = date;
      return result;
    },
    // Inside the deserializer, so that error answers count too.
    { name: 'promulgateStoreClock', step: 'deserialize', priority: 'low' },
  );
  return () => latest;
}
