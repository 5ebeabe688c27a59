import { Aspects, CfnResource, CustomResource, Duration, type IAspect } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct, type IConstruct } from 'constructs';
import { customResources } from '../../lambda/deployment/custom-resource.ts';
import { holdsNoPersonalData } from '../guard/holds-no-personal-data.ts';
import type { DeploymentProvider } from './deployment-provider.ts';
import type { Publisher } from './publisher.ts';

/**
 * Runs the publisher at the very end of each deployment that changes its code, content or configuration, waits for it, and rolls the
 * deployment back when it fails. Everything else in `all` comes first, so that nothing there can fail once something is public.
 */
export class DeploymentTrigger extends Construct {
  /** The right to run the publisher, apart from the provider's other rights: the provider is created before the publisher. */
  readonly permission: Policy;

  constructor(
    scope: Construct,
    id: string,
    { provider, publisher, all }: { provider: DeploymentProvider; publisher: Publisher; all: IConstruct },
  ) {
    super(scope, id);
    const { functionArn, currentVersion } = publisher.function;
    this.permission = new Policy(this, 'RunPublisher', {
      roles: [provider.role],
      // A rollback runs the previous version.
      statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [`${functionArn}:*`] })],
    });
    const publication = new CustomResource(this, 'Publication', {
      resourceType: customResources.publication,
      serviceToken: provider.function.functionArn,
      serviceTimeout: Duration.minutes(8),
      properties: { Publisher: currentVersion.functionArn },
    });
    holdsNoPersonalData(publication, 'Runs the publisher and waits for it, and keeps nothing');
    Aspects.of(all).add(new LastOfAll(publication.node.defaultChild));
  }
}

/** Makes a resource depend on every other resource of its stack in the scope, including those that are added later. */
class LastOfAll implements IAspect {
  readonly #last: IConstruct | undefined;

  constructor(last: IConstruct | undefined) {
    this.#last = last;
  }

  visit(node: IConstruct): void {
    if (!CfnResource.isCfnResource(this.#last) || !CfnResource.isCfnResource(node)) return;
    if (node !== this.#last && node.stack === this.#last.stack) this.#last.addResourceDependency(node);
  }
}
