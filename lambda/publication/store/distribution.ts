import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';

/** What a publisher needs from CloudFront; each call is one request. */
export interface Distribution {
  /**
   * Invalidates viewer paths at the edge: returns true if CloudFront accepted them, false if too many are in progress. Asking again with
   * the same reference and paths returns the existing invalidation.
   */
  invalidate(callerReference: string, paths: readonly string[]): Promise<boolean>;
  /** Returns the scheme and host under which the distribution serves: its first alias, or else its own domain name. */
  findOrigin(): Promise<string>;
}

/** The only access to CloudFront; it is loaded and connects only when it is first used. */
export function createDistribution(createClient: () => Promise<CloudFrontClient>, id: string): Distribution {
  return {
    async invalidate(callerReference, paths) {
      const { CreateInvalidationCommand } = await import('./cloudfront-commands.ts');
      const client = await createClient();
      const Paths = { Quantity: paths.length, Items: [...paths] };
      const batch = { CallerReference: callerReference, Paths };
      try {
        await client.send(new CreateInvalidationCommand({ DistributionId: id, InvalidationBatch: batch }));
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'TooManyInvalidationsInProgress') return false;
        throw error;
      }
    },
    async findOrigin() {
      const { GetDistributionCommand } = await import('./cloudfront-commands.ts');
      const client = await createClient();
      const { Distribution: found } = await client.send(new GetDistributionCommand({ Id: id }));
      const host = found?.DistributionConfig?.Aliases?.Items?.[0] ?? found?.DomainName;
      if (host === undefined)
        throw new Error(`Cannot tell the domain name of distribution ${id}: CloudFront names none`);
      return originOf(host);
    },
  };
}

/** Only this machine, on which the stand-in for CloudFront runs, serves without TLS. */
function originOf(host: string): string {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) ? `http://${host}` : `https://${host}`;
}
