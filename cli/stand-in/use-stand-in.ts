/** Variables that would lead the SDK to the user's own AWS account, or past the stand-in. */
const foreign = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL_S3',
  'AWS_ENDPOINT_URL_CLOUDFRONT',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
];

/** Points the AWS SDK of this process at a stand-in and at nothing else. */
export function useStandIn(endpointUrl: string, accessKeyId = 'stand-in'): void {
  for (const name of foreign) delete process.env[name];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'stand-in',
  });
}
