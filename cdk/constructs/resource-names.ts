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
