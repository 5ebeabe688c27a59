import { devNull } from 'node:os';

/**
 * Points the AWS SDK of this process at a stand-in and at nothing else: no variable and no file of the user leads it to their own
 * account, past the stand-in, or to a different kind of endpoint.
 */
export function useStandIn(endpointUrl: string, accessKeyId = 'stand-in'): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, {
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'stand-in',
  });
}
