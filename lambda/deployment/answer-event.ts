import {
  bucketPlaceholder,
  type CustomResourceAnswer,
  type CustomResourceEvent,
  customResources,
} from './custom-resource.ts';

/** Runs a version of the publisher, by its ARN, to its end; throws what the publisher threw. */
export type RunPublisher = (versionArn: string) => Promise<void>;

/** Does what CloudFormation asks of a deployment's custom resource. Deleting one does nothing: what was public stays. */
export async function answerEvent(
  event: CustomResourceEvent,
  runPublisher: RunPublisher,
): Promise<CustomResourceAnswer> {
  if (event.RequestType === 'Delete') return { physicalId: event.PhysicalResourceId ?? event.LogicalResourceId };
  return event.ResourceType === customResources.keptBucket ? keepBucket(event) : runPublication(event, runPublisher);
}

/**
 * Refuses any bucket but the one that the site was first deployed with, which is its physical id: another would be empty, and the ledger
 * would start again. A rollback asks for the bucket that the id names, so it is never refused.
 */
function keepBucket({ PhysicalResourceId: kept, ResourceProperties }: CustomResourceEvent): CustomResourceAnswer {
  const { BucketName, Hint } = ResourceProperties;
  const name = String(BucketName);
  if (kept === undefined || kept === name) return { physicalId: name };
  const message = `Cannot move the site from bucket "${kept}" to bucket "${name}": the published pages and the ledger are in the first`;
  return { physicalId: kept, reason: `${message}\n    ${String(Hint).replace(bucketPlaceholder, kept)}` };
}

async function runPublication(event: CustomResourceEvent, runPublisher: RunPublisher): Promise<CustomResourceAnswer> {
  const physicalId = 'publication';
  try {
    await runPublisher(String(event.ResourceProperties.Publisher));
    return { physicalId };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    // A rollback deploys the previous version whatever it answers: a failure would leave the stack in UPDATE_ROLLBACK_FAILED, in which no
    // deployment is possible, and the hourly run tries again.
    return isNewer(event) ? { physicalId, reason } : { physicalId };
  }
}

/**
 * Lambda numbers the versions of a function in ascending order and never uses a number again, so a rollback alone asks for a version that
 * is not newer than the one before. CloudFormation does not document which of two versions that is after a failed update.
 */
function isNewer({ ResourceProperties, OldResourceProperties }: CustomResourceEvent): boolean {
  const [, newFunction, newVersion] = versionPattern.exec(String(ResourceProperties.Publisher)) ?? [];
  const [, oldFunction, oldVersion] = versionPattern.exec(String(OldResourceProperties?.Publisher)) ?? [];
  return newFunction === undefined || newFunction !== oldFunction || Number(newVersion) > Number(oldVersion);
}

const versionPattern = /^(.+):(\d+)$/;
