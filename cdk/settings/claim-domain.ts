import { Token } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';
import { DeploymentProblem, problem } from './deployment-problem.ts';

const claims = new WeakMap<IConstruct, Map<string, string>>();

/** Claims a host name for one site of an app: CloudFront gives it to one distribution. Throws where another site has it. */
export function claimDomain(site: Construct, name: string | undefined): void {
  if (name === undefined || Token.isUnresolved(name)) return;
  const app = site.node.root;
  const claimed = claims.get(app) ?? new Map<string, string>();
  claims.set(app, claimed);
  const other = claimed.get(name);
  if (other !== undefined)
    throw new DeploymentProblem(
      problem(
        `Cannot use "${name}" for ${site.node.path}: it is the domainName of ${other}, and leads to one site only`,
        'Give each site a host name of its own',
      ),
    );
  claimed.set(name, site.node.path);
}
