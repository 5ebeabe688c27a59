import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';

/** Asks the edge to forget paths: true when it took the order, false when too many are in progress. */
export type Invalidate = (callerReference: string, paths: readonly string[]) => Promise<boolean>;

/** The one way to CloudFront. Asking again with the same reference and paths returns the invalidation that exists. */
export function createInvalidator(createClient: () => Promise<CloudFrontClient>, distribution: string): Invalidate {
  return async (callerReference, paths) => {
    const { CreateInvalidationCommand } = await import('./cloudfront-commands.ts');
    const client = await createClient();
    const Paths = { Quantity: paths.length, Items: [...paths] };
    const command = new CreateInvalidationCommand({
      DistributionId: distribution,
      InvalidationBatch: { CallerReference: callerReference, Paths },
    });
    try {
      await client.send(command);
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'TooManyInvalidationsInProgress') return false;
      throw error;
    }
  };
}
