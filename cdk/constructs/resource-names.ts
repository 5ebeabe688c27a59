import { sha256 } from '../../lambda/content/digest.ts';

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateFunction.html */
const maxFunctionName = 64;

/** The name of what is global in an account: the functions, policies and access controls of CloudFront share one name space. */
export function globalName(stackName: string, region: string): string {
  return `${stackName}-${region}`;
}

/** The name of the function that answers a reader's request. */
export function viewerRequestName(stackName: string, region: string): string {
  return `${globalName(stackName, region)}-viewer-request`;
}

/** How many characters a stack's name can have in a region. */
export function maxStackName(region: string): number {
  return maxFunctionName - viewerRequestName('', region).length;
}

/** What a replica's names are made from. */
export interface ReplicaOf {
  readonly stackName: string;
  readonly homeRegion: string;
  readonly region: string;
}

/** The name of the stack that holds a replica; sites in two home regions have two, although their own stacks share a name. */
export function replicaStackName({ stackName, homeRegion, region }: ReplicaOf): string {
  return `${stackName}-${homeRegion}-replica-${region}`;
}

/**
 * The name of a replica's bucket, at most 63 characters (the limit of S3). A digest tells sites of one account apart, whose stack names may
 * differ in case only, or beyond what is cut.
 */
export function replicaBucketName({ stackName, homeRegion, region }: ReplicaOf, account: string): string {
  const readable = stackName.toLowerCase().slice(0, 16);
  const digest = sha256(`${stackName} ${homeRegion}`).slice(0, 8);
  return `${readable}-${digest}-replica-${account}-${region}`;
}
