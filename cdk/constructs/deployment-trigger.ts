import { CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { Trigger } from 'aws-cdk-lib/triggers';
import { Construct } from 'constructs';
import type { Publisher } from './publisher.ts';

/** A little longer than the publisher has, so that its own time-out is what is reported. */
const patience = Duration.minutes(6);

/**
 * Runs the publisher whenever a deployment changed its code, content or configuration, waits for it, and rolls the deployment
 * back when it refuses, its content included.
 */
export class DeploymentTrigger extends Construct {
  constructor(scope: Construct, id: string, { publisher, after }: { publisher: Publisher; after: Construct[] }) {
    super(scope, id);
    const executeAfter = [...after, publisher.role];
    new Trigger(this, 'Trigger', { handler: publisher.function, timeout: patience, executeAfter });
    const caller = Stack.of(this).node.findChild('AWSCDK.TriggerCustomResourceProviderCustomResourceProvider');
    const handler = caller.node.findChild('Handler');
    // This is the CDK's own function, which calls the publisher. Lambda would make it a log group that never expires and outlives
    // the stack.
    if (CfnResource.isCfnResource(handler))
      handler.addPropertyOverride('LoggingConfig', { LogGroup: publisher.logGroup.logGroupName });
  }
}
