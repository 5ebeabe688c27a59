import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { sha256 } from '../../lambda/content/digest.ts';

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateFunction.html */
const maxFunctionName = 64;

/** The name of CloudFront's functions, policies and access controls, which share one name space in the whole account. */
export function globalName(stackName: string, region: string): string {
  return `${stackName}-${region}`;
}

/** The name of the viewer-request function. */
export function viewerRequestName(stackName: string, region: string): string {
  return `${globalName(stackName, region)}-viewer-request`;
}

/** The name of the viewer-response function; no longer than the other's, whose length bounds that of a stack's name. */
export function viewerResponseName(stackName: string, region: string): string {
  return `${globalName(stackName, region)}-not-found`;
}

/** The maximum length of a stack's name in a region. */
export function maxStackName(region: string): number {
  return maxFunctionName - viewerRequestName('', region).length;
}

/**
 * The name of a site, different for every one of an account: that of its stack, followed by the ids on the way down from it. CloudFormation
 * ignores the id `Default` in names, and so does this.
 */
export function siteName(site: Construct): string {
  const stack = Stack.of(site);
  const ids = site.node.scopes.slice(stack.node.scopes.length).map(({ node }) => node.id);
  const name = [stack.stackName, ...ids.filter((id) => id !== 'Default')].join('-');
  const max = maxStackName(stack.region);
  if (Token.isUnresolved(name) || name.length <= max) return name.replaceAll(/[^A-Za-z0-9-]/g, '-');
  return `${name.slice(0, max - 9).replaceAll(/[^A-Za-z0-9-]/g, '-')}-${sha256(name).slice(0, 8)}`;
}

/** The site and the region of a replica, which its names are derived from. */
export interface ReplicaOf {
  readonly stackName: string;
  readonly homeRegion: string;
  readonly region: string;
}

/** The name of a replica's stack. Sites in different home regions have different ones, even if their own stacks have the same name. */
export function replicaStackName({ stackName, homeRegion, region }: ReplicaOf): string {
  return `${stackName}-${homeRegion}-replica-${region}`;
}

/**
 * The name of a replica's bucket, at most 63 characters (the limit of S3). A digest distinguishes the sites of an account whose stack
 * names differ only in case, or only after the first characters.
 */
export function replicaBucketName({ stackName, homeRegion, region }: ReplicaOf, account: string): string {
  const readable = stackName.toLowerCase().slice(0, 16);
  const digest = sha256(`${stackName} ${homeRegion}`).slice(0, 8);
  return `${readable}-${digest}-replica-${account}-${region}`;
}
