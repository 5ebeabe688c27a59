import { shortenReason } from './shorten-reason.ts';

/** The types of the custom resources that the deployment provider answers for. */
export const customResources = {
  keptBucket: 'Custom::KeptBucket',
  firstBucket: 'Custom::FirstBucket',
  publication: 'Custom::Publication',
} as const;

/** Where the hint of a kept bucket's resource has the bucket's name. */
export const bucketPlaceholder = 'BUCKET';

/**
 * What CloudFormation asks of a custom resource.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 */
export interface CustomResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly ResourceType: string;
  readonly LogicalResourceId: string;
  /** Absent from a `Create` only. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
  /** In an `Update` only. */
  readonly OldResourceProperties?: Readonly<Record<string, unknown>>;
}

/** How a request ended; without a `reason` it succeeded. */
export interface CustomResourceAnswer {
  /** An id that differs from the previous one makes CloudFormation delete the resource with the previous id. */
  readonly physicalId: string;
  readonly reason?: string;
}

/** CloudFormation ignores a longer answer and waits until the request times out. */
const maxBytes = 4_096;

/** The answer as CloudFormation reads it: JSON of at most 4,096 bytes, for which a long reason is shortened. */
export function formatAnswer(event: CustomResourceEvent, { physicalId, reason }: CustomResourceAnswer): string {
  const { StackId, RequestId, LogicalResourceId } = event;
  const format = (Reason?: string) =>
    JSON.stringify({
      Status: reason === undefined ? 'SUCCESS' : 'FAILED',
      ...(Reason !== undefined && { Reason }),
      PhysicalResourceId: physicalId,
      StackId,
      RequestId,
      LogicalResourceId,
    });
  if (reason === undefined) return format();
  return format(shortenReason(reason, (shorter) => Buffer.byteLength(format(shorter)) <= maxBytes));
}
