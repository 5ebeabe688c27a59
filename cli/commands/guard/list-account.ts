import { paginateListResources, ResourceExplorer2Client } from '@aws-sdk/client-resource-explorer-2';
import type { ListedResource } from '../../../lambda/guard/live/listed-types.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';

/** What one call of the listing can and cannot see. */
export const blindSpots = [
  'resources of types that AWS Resource Explorer does not list, and those of regions without an index of it',
  'what was made in the last hours, and what other accounts hold',
  'where a resource sends data: replicas, exports, zones and hosts outside AWS',
  'what is inside a resource, and whether it is about people',
];

/** Lists every resource of an account with one read-only request (`resource-explorer-2:ListResources`), page by page. */
export async function listAccount(region: string | undefined): Promise<ListedResource[]> {
  const client = new ResourceExplorer2Client(region === undefined ? {} : { region });
  try {
    const found: ListedResource[] = [];
    for await (const { Resources = [] } of paginateListResources({ client, pageSize: 1000 }, {}))
      for (const { Arn: arn = '', ResourceType: type = '', Region: where = 'global', CfnResourceType } of Resources)
        found.push({ arn, type, cloudFormationType: CfnResourceType, region: where });
    return found;
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new HintedError(
      `Cannot list the resources of the account: ${reason}`,
      'Name the region of the aggregator index of AWS Resource Explorer with --region, with credentials that allow resource-explorer-2:ListResources',
      { cause },
    );
  } finally {
    client.destroy();
  }
}
