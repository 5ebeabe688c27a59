import { Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnOIDCProvider, FederatedPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { DeploymentProblem, problem } from '../settings/deployment-problem.ts';

/** Who may deploy, and where to. */
export interface DeploymentRoleStackProps extends StackProps {
  /** Host and path of the repository, such as `github.com/firm/policies`. */
  readonly repository: string;
  /** @default 'main' */
  readonly branch?: string;
  /**
   * The environment of GitHub whose reviewers approve a deployment. GitLab's protected environments work without it.
   * @default - the branch may deploy
   */
  readonly environment?: string;
  /** The regions of the stacks, each of which `cdk bootstrap` has prepared. */
  readonly regions: readonly string[];
  /**
   * What `cdk bootstrap` put into the names of its roles.
   * @default 'hnb659fds'
   */
  readonly qualifier?: string;
  /**
   * The ARN of the repository host's OpenID Connect provider, where the account has it: it can have one.
   * @default - a new one
   */
  readonly providerArn?: string;
}

/** Repositories on GitHub have another issuer than their own host. */
const githubIssuer = 'token.actions.githubusercontent.com';

/**
 * Lets the pipeline of one repository deploy, without a key that could leak: a role that shows differences, for the branch, and one that
 * deploys, for the environment. Both may assume roles of the CDK in these regions, and nothing else.
 */
export class DeploymentRoleStack extends Stack {
  readonly diffRole: Role;
  readonly deployRole: Role;

  constructor(scope: Construct, id: string, props: DeploymentRoleStackProps) {
    const { repository, branch = 'main', environment, regions, qualifier = 'hnb659fds', providerArn, ...more } = props;
    super(scope, id, { description: `Lets ${repository} deploy`, ...more });
    const [host = '', ...path] = repository.split('/');
    if (!/^[\w.-]+\.[a-z]+$/i.test(host) || path.length < 2 || !path.every((part) => /^[\w.-]+$/.test(part)))
      throw new DeploymentProblem(
        problem(
          `Cannot let "${repository}" deploy: it is not a host and a path`,
          'Write, for example: repository: "github.com/firm/policies"',
        ),
      );
    const issuer = host === 'github.com' ? githubIssuer : host;
    const audience = host === 'github.com' ? 'sts.amazonaws.com' : `https://${host}`;
    const provider = providerArn ?? this.#createProvider(issuer, audience);
    const name = path.join('/');
    const ofBranch =
      host === 'github.com'
        ? `repo:${name}:ref:refs/heads/${branch}`
        : `project_path:${name}:ref_type:branch:ref:${branch}`;
    const ofEnvironment = host === 'github.com' && environment ? `repo:${name}:environment:${environment}` : ofBranch;
    const create = (roleId: string, subject: string, kinds: readonly string[]) => {
      const trusted = { [`${issuer}:aud`]: audience, [`${issuer}:sub`]: subject };
      const assumedBy = new FederatedPrincipal(provider, { StringEquals: trusted }, 'sts:AssumeRoleWithWebIdentity');
      const role = new Role(this, roleId, { assumedBy });
      const resources = regions.flatMap((region) => kinds.map((kind) => roleOfCdk(kind, { qualifier, region })));
      role.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources }));
      new CfnOutput(this, `${roleId}Arn`, { value: role.roleArn });
      return role;
    };
    this.diffRole = create('DiffRole', ofBranch, ['lookup']);
    this.deployRole = create('DeployRole', ofEnvironment, ['deploy', 'file-publishing', 'lookup']);
  }

  #createProvider(issuer: string, audience: string): string {
    return new CfnOIDCProvider(this, 'Provider', { url: `https://${issuer}`, clientIdList: [audience] }).attrArn;
  }
}

/** https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
function roleOfCdk(kind: string, { qualifier, region }: { qualifier: string; region: string }): string {
  return `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-${qualifier}-${kind}-role-${Aws.ACCOUNT_ID}-${region}`;
}
