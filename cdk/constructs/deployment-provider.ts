import { Duration } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { handlers } from './bundle-functions.ts';
import { createLoggingRole } from './logging-role.ts';

/** Answers CloudFormation for the custom resources of a deployment. */
export class DeploymentProvider extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  /** Also used for functions that the CDK adds: Lambda would create log groups for them that never expire and outlive the stack. */
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, codeDirectory: string) {
    super(scope, id);
    ({ logGroup: this.logGroup, role: this.role } = createLoggingRole(this));
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Keeps the site in its bucket, and runs the publisher at the end of a deployment',
      code: Code.fromAsset(codeDirectory),
      handler: handlers.deploymentProvider,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 256,
      // The publisher has five minutes, and a new right to run it may need one to take effect.
      timeout: Duration.minutes(7),
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
