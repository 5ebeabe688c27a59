import { HintedError } from '../../lambda/shared/hinted-error.ts';

interface AwsError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const checks: readonly (readonly [names: readonly string[], hint: string])[] = [
  [['NoSuchBucket'], 'Check --bucket (the output "BucketName" of the stack), and that AWS_REGION is its region'],
  [['NoSuchDistribution'], 'Check --distribution: the output "DistributionId" of the stack, such as E2EXAMPLE'],
  [
    ['AccessDenied', 'AccessDeniedException', 'Forbidden', '403', 'AllAccessDisabled'],
    'Check that these credentials allow s3:GetObject, s3:PutObject and s3:ListBucket there, and cloudfront:CreateInvalidation and cloudfront:GetDistribution',
  ],
  [
    [
      'CredentialsProviderError',
      'ExpiredToken',
      'ExpiredTokenException',
      'InvalidAccessKeyId',
      'SignatureDoesNotMatch',
    ],
    'Check the credentials: sign in again, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  ],
  [
    ['InvalidClientTokenId', 'UnrecognizedClientException', 'AuthFailure'],
    'Check the credentials: this account or endpoint does not know them',
  ],
  [['PermanentRedirect', 'AuthorizationHeaderMalformed'], 'Check that AWS_REGION is the region of the bucket'],
  [['InvalidBucketName'], 'Check --bucket: 3 to 63 lower-case letters, digits and hyphens'],
  [
    [
      'ECONNREFUSED',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ECONNRESET',
      'TimeoutError',
      'NetworkingError',
    ],
    'Check the network, and AWS_ENDPOINT_URL if it is set: nothing answers there',
  ],
  [
    ['SlowDown', 'Throttling', 'ThrottlingException', 'ServiceUnavailable', '503'],
    'Try again in a minute: AWS is limiting requests',
  ],
];

/** An AWS error in one line, with what to check in a second; undefined for any other error. */
export function explainAwsError(error: Error): string | undefined {
  const { name, code, message, $metadata }: AwsError = error;
  if (/^Region (?:is missing|not accepted)/.test(message))
    return failure(message, 'Set AWS_REGION to the region of the bucket');
  if (
    process.env.AWS_ENDPOINT_URL &&
    (message === 'Invalid URL' || /XML parse error|Deserialization error/.test(message))
  )
    return failure(
      firstLine(message),
      `Check AWS_ENDPOINT_URL "${process.env.AWS_ENDPOINT_URL}": neither S3 nor CloudFront answers there`,
    );
  const known = checks.find(([names]) => names.some((candidate) => candidate === name || candidate === code));
  if (known === undefined && $metadata === undefined) return undefined;
  const status = $metadata?.httpStatusCode;
  const first = firstLine(message);
  const where = status === undefined ? '' : ` (HTTP ${status})`;
  return failure(
    `${code ?? name}: ${first}${where}`,
    known?.[1] ?? 'Check the bucket, the distribution, the region and the credentials',
  );
}

function failure(message: string, hint: string): string {
  return new HintedError(`Cannot ask AWS: ${message}`, hint).message;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.trim() || 'no details given';
}
