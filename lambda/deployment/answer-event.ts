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
  switch (event.ResourceType) {
    case customResources.keptBucket:
      return keepBucket(event);
    case customResources.firstBucket:
      return rememberBucket(event);
    default:
      return runPublication(event, runPublisher);
  }
}

/**
 * Refuses any bucket but the one that the site was first deployed with, which is its physical id: another would be empty, and the ledger
 * would start again. A rollback asks for the bucket that the id names, so it is never refused. A trial has a bucket of its own, and its site
 * gets a new one when it goes into production.
 */
function keepBucket(event: CustomResourceEvent): CustomResourceAnswer {
  const { PhysicalResourceId: kept, ResourceProperties, OldResourceProperties } = event;
  const { BucketName, Hint, Stage } = ResourceProperties;
  const name = String(BucketName);
  if (kept === undefined || kept === name || OldResourceProperties?.Stage === 'trial') return { physicalId: name };
  if (Stage === 'trial')
    return isBackFromProduction(event) ? { physicalId: name } : { physicalId: kept, reason: noWayBack };
  const message = `Cannot move the site from bucket "${kept}" to bucket "${name}": the published pages and the ledger are in the first`;
  return { physicalId: kept, reason: `${message}\n    ${String(Hint).replace(bucketPlaceholder, kept)}` };
}

/**
 * True for the rollback of a deployment that took a trial into production: it asks for the bucket with which the stack began. Any other
 * trial has a bucket that is new, and the stacks of earlier versions say nothing of a stage.
 */
function isBackFromProduction({ ResourceProperties, OldResourceProperties }: CustomResourceEvent): boolean {
  const { FirstBucket, BucketName } = ResourceProperties;
  return OldResourceProperties?.Stage !== undefined && FirstBucket === BucketName;
}

const noWayBack = `Cannot make a trial of a site that is in production: what was public stays public
    Deploy the trial as a stack of its own, for example with -c stage=trial -c stackName=PolicyTrial`;

/** Remembers the bucket of the first deployment; the bucket of a trial may be replaced by another one. */
function rememberBucket({
  PhysicalResourceId: first,
  ResourceProperties: { Stage, BucketName },
  OldResourceProperties,
}: CustomResourceEvent): CustomResourceAnswer {
  const isReplaced = Stage === 'trial' && OldResourceProperties?.Stage === 'trial';
  return { physicalId: first === undefined || isReplaced ? String(BucketName) : first };
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
