import { type CustomResourceEvent, customResources } from '../../lambda/deployment/custom-resource.ts';

const functionArn =
  'arn:aws:lambda:eu-central-1:111122223333:function:Promulgate-PublisherFunction1938950E-abcdefghijkl';

/** The ARN of a version of the publisher. */
export function versionArn(version: number): string {
  return `${functionArn}:${version}`;
}

/** What CloudFormation asks of the publication of a deployment. */
export function publicationEvent(change: Partial<CustomResourceEvent> = {}): CustomResourceEvent {
  return {
    RequestType: 'Create',
    ResponseURL: 'https://example.com/answer',
    StackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/Promulgate/0a1b2c3d-0000-0000-0000-000000000000',
    RequestId: '0a1b2c3d-1111-1111-1111-111111111111',
    ResourceType: customResources.publication,
    LogicalResourceId: 'DeploymentPublication64549ACE',
    ResourceProperties: { ServiceToken: functionArn, Publisher: versionArn(1) },
    ...change,
  };
}

/** The update of a publication from one version of the publisher to another. */
export function publicationUpdate(from: number, to: number): CustomResourceEvent {
  return publicationEvent({
    RequestType: 'Update',
    PhysicalResourceId: 'publication',
    ResourceProperties: { Publisher: versionArn(to) },
    OldResourceProperties: { Publisher: versionArn(from) },
  });
}

/** What CloudFormation asks of a kept bucket. */
export function keptBucketEvent(BucketName: string, change: Partial<CustomResourceEvent> = {}): CustomResourceEvent {
  return publicationEvent({
    ResourceType: customResources.keptBucket,
    LogicalResourceId: 'KeptBucket',
    ResourceProperties: { BucketName, Hint: 'Set "adoptBucket": "BUCKET"' },
    ...change,
  });
}
