import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { DeploymentRoleStack, type DeploymentRoleStackProps } from '../../cdk/stacks/deployment-role-stack.ts';

const regions = ['eu-central-1', 'us-east-1'];

describe('DeploymentRoleStack', () => {
  test('trusts one repository on GitHub: its branch to see differences, and its environment to deploy', () => {
    const { diff, deploy, provider } = rolesFor({ repository: 'github.com/firm/policies', environment: 'policies' });
    expect(provider).toEqual({
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    });
    expect(diff.trust).toEqual({
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:firm/policies:ref:refs/heads/main',
    });
    expect(deploy.trust['token.actions.githubusercontent.com:sub']).toBe('repo:firm/policies:environment:policies');
  });

  test('trusts one branch of a project on GitLab', () => {
    const { deploy, provider } = rolesFor({ repository: 'git.firm.org/legal/sub/policies', branch: 'release' });
    expect(provider).toEqual({ Url: 'https://git.firm.org', ClientIdList: ['https://git.firm.org'] });
    expect(deploy.trust).toEqual({
      'git.firm.org:aud': 'https://git.firm.org',
      'git.firm.org:sub': 'project_path:legal/sub/policies:ref_type:branch:ref:release',
    });
  });

  test('may assume roles of the CDK in its regions, and nothing else', () => {
    const { diff, deploy } = rolesFor({ repository: 'github.com/firm/policies' });
    const named = (kind: string) => regions.map((region) => `cdk-hnb659fds-${kind}-role-ACCOUNT-${region}`);
    expect(diff.may).toEqual({ actions: 'sts:AssumeRole', roles: named('lookup') });
    expect(deploy.may).toEqual({
      actions: 'sts:AssumeRole',
      roles: regions.flatMap((region) =>
        ['deploy', 'file-publishing', 'lookup'].map((kind) => `cdk-hnb659fds-${kind}-role-ACCOUNT-${region}`),
      ),
    });
  });

  test('uses a provider that the account has', () => {
    const providerArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
    expect(rolesFor({ repository: 'github.com/firm/policies', providerArn }).provider).toBeUndefined();
  });

  test.each(['firm/policies', 'https://github.com/firm/policies', 'github.com/firm', 'github.com/firm/*'])(
    'refuses %s',
    (repository) => {
      expect(() => rolesFor({ repository })).toThrow(
        `Cannot let "${repository}" deploy: it is not a host and a path\n    Write, for example: repository: "github.com/firm/policies"`,
      );
    },
  );
});

function rolesFor(props: Omit<DeploymentRoleStackProps, 'regions'>) {
  const template = Template.fromStack(new DeploymentRoleStack(new App(), 'Deployment', { regions, ...props }));
  const { Resources } = template.toJSON();
  const ofType = (type: string) =>
    Object.entries<{ Type: string; Properties: Record<string, unknown> }>(Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, { Properties }]) => [id, JSON.parse(JSON.stringify(Properties))] as const);
  const roleOf = (name: string) => {
    const trusted = ofType('AWS::IAM::Role').find(([id]) => id.startsWith(name))?.[1].AssumeRolePolicyDocument;
    const [statement] =
      ofType('AWS::IAM::Policy').find(([id]) => id.startsWith(name))?.[1].PolicyDocument.Statement ?? [];
    const roles = [statement.Resource].flat().map(nameOf);
    return { trust: trusted.Statement[0].Condition.StringEquals, may: { actions: statement.Action, roles } };
  };
  const [provider] = ofType('AWS::IAM::OIDCProvider').map(([, properties]) => properties);
  return { diff: roleOf('DiffRole'), deploy: roleOf('DeployRole'), provider };
}

/** The name in the ARN of a role, with a word for the account. */
function nameOf(arn: { 'Fn::Join': [string, (string | { Ref: string })[]] }): string {
  const text = arn['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'ACCOUNT')).join('');
  return text.replace(/^.*:role\//, '');
}
