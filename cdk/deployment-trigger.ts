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
  /** The CDK's own function that calls the publisher; there is one in a stack, beside its triggers. */
  readonly caller: Construct;

  constructor(scope: Construct, id: string, { publisher, after }: { publisher: Publisher; after: Construct[] }) {
    super(scope, id);
    const executeAfter = [...after, publisher.role];
    new Trigger(this, 'Trigger', { handler: publisher.function, timeout: patience, executeAfter });
    this.caller = Stack.of(this).node.findChild('AWSCDK.TriggerCustomResourceProviderCustomResourceProvider');
    const handler = this.caller.node.findChild('Handler');
    // Else Lambda makes a log group for it that never expires and stays when the stack is gone.
    if (CfnResource.isCfnResource(handler))
      handler.addPropertyOverride('LoggingConfig', { LogGroup: publisher.logGroup.logGroupName });
  }
}
