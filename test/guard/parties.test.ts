import { describe, expect, test } from 'vitest';
import { checkSources } from '../../lambda/guard/check-sources.ts';
import { linkTemplates } from '../../lambda/guard/template/link-templates.ts';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const account = '111122223333';
const other = '444455556666';
const shared = (principal: unknown, rest: object = {}) => ({
  Type: 'AWS::S3::BucketPolicy',
  Properties: {
    PolicyDocument: {
      Statement: { Effect: 'Allow', Principal: { AWS: principal }, Action: 's3:GetObject', Resource: '*', ...rest },
    },
  },
});

function find(resource: object, policy = policyDisclosing([region]), stacks = {}) {
  const shop = { region, account, resources: { Store: resource } };
  return validateTemplates({ Shop: shop, ...stacks }, [policy]).map(({ description }) => description);
}

describe('who gets data', () => {
  test.each([
    [`arn:aws:iam::${other}:root`],
    [other],
    [{ 'Fn::Sub': `arn:aws:iam::${other}:role/x` }],
    [[account, other]],
  ])('is another account: %j', (principal: unknown) => {
    expect(find(shared(principal))).toEqual([expect.stringContaining(`reaches the account ${other} from Shop/Store`)]);
  });

  test.each<[string, object]>([
    ['the account of the stack', shared(`arn:aws:iam::${account}:root`)],
    ['a service', shared(undefined, { Principal: { Service: 'logging.s3.amazonaws.com' } })],
    ['somebody who only writes', shared(`arn:aws:iam::${other}:root`, { Action: 's3:PutObject' })],
    ['somebody who is refused', shared(`arn:aws:iam::${other}:root`, { Effect: 'Deny' })],
    [
      'the organisation',
      shared(`arn:aws:iam::${other}:root`, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
    ],
    ['a role of another stack', shared({ 'Fn::ImportValue': 'Role' })],
  ])('is not %s', (_, resource) => {
    expect(find(resource)).toEqual([]);
  });

  test('is not an account to which another stack of the app is deployed', () => {
    const stacks = { Tools: { region, account: other, resources: {} } };
    expect(find(shared(`arn:aws:iam::${other}:root`), undefined, stacks)).toEqual([]);
  });

  test('is not an account that the company says is its own', () => {
    const resources = { Store: shared(other) };
    const templates = linkTemplates([{ stack: 'Shop', file: '/shop.json', region, account }], {
      read: () => ({ body: { Resources: resources }, hasTransform: false }),
    });
    const standard = { policies: [policyDisclosing([region])], acceptances: [], today: '2026-11-15', directory: '/' };
    const check = (accounts: readonly string[]) =>
      checkSources({ ...templates, texts: new Map() }, { ...standard, accounts }).findings.length;
    expect(check([])).toBe(1);
    expect(check([other])).toBe(0);
  });

  test('is disclosed by the row of a recipient that names the account', () => {
    const policy = policyDisclosing([region]);
    const version = { ...policy.version, recipients: [{ hosts: [other] }] };
    expect(find(shared(other), { ...policy, version })).toEqual([]);
  });

  describe('by a role that another account may take', () => {
    const role = (Condition?: object, more: object = {}) => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${other}:root` }, Condition },
          ],
        },
        ...more,
      },
    });
    const withId = { StringEquals: { 'sts:ExternalId': 'x' } };
    const reading = {
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
      Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } } }],
    };

    test('is a company that has an external id, whatever the role permits', () => {
      expect(find(role(withId))).toHaveLength(1);
      expect(find(role())).toEqual([]);
    });

    test('is reported once where the role has an external id and may read data', () => {
      const once = `reaches the account ${other} from Shop/Store (AWS::IAM::Role, AssumeRolePolicyDocument)`;
      expect(find(role(withId, reading))).toEqual([expect.stringContaining(once)]);
      const [PolicyDocument] = reading.Policies.map((policy) => policy.PolicyDocument);
      const Policy = { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument, Roles: [{ Ref: 'Taken' }] } };
      const findBoth = (taken: object) => {
        const resources = { Store: Policy, Taken: taken };
        const found = validateTemplates({ Shop: { region, account, resources } }, [policyDisclosing([region])]);
        return found.map(({ description }) => description);
      };
      expect(findBoth(role(withId))).toEqual([expect.stringContaining(once.replace('Store', 'Taken'))]);
      // Without an external id, the permission is all that shows it.
      expect(findBoth(role())).toEqual([expect.stringContaining('from Shop/Store (AWS::IAM::Policy, PolicyDocument)')]);
    });

    test('is reported by each property by which a role without an external id may read data', () => {
      const [description = ''] = find(role(undefined, reading));
      expect(description).toContain('Policies.0.PolicyDocument');
      expect(description).toContain('ManagedPolicyArns.0');
    });
  });

  test('is whoever owns an ARN to which data is sent, where the stack says its own account', () => {
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: { Targets: [{ Id: 'a', Arn: `arn:aws:sqs:${region}:${other}:theirs` }] },
    };
    expect(find(rule)).toHaveLength(1);
  });

  test('may be whoever owns an ARN where no stack says its account: that is told, and stops nothing', () => {
    const send = (...services: string[]) => ({
      Type: 'AWS::Events::Rule',
      Properties: { Targets: services.map((name) => ({ Id: name, Arn: `arn:aws:sqs:${region}:${other}:${name}` })) },
    });
    const unsaid = (resources: Record<string, unknown>) =>
      validateTemplates({ Shop: { region, resources } }, [policyDisclosing([region])]);
    expect(unsaid({ Rule: send('orders'), Other: send('visits', 'returns') })).toEqual([
      expect.objectContaining({
        ruleName: 'unknown-account',
        severity: 'info',
        description: expect.stringContaining(
          `Cannot tell whether the account ${other}, named by 2 resources of Shop, is your company's own: no stack`,
        ),
        fix: expect.stringContaining(`accounts: ['${other}'] in holdToPolicy()`),
      }),
    ]);
    // What belongs to AWS, and who only writes, is nobody's business here as in a stack that says its account.
    const ofAws = {
      Function: {
        Type: 'AWS::Lambda::Function',
        Properties: { Layers: [`arn:aws:lambda:${region}:017000801446:layer:AWSLambdaPowertools:1`] },
      },
      Logs: shared('arn:aws:iam::054676820928:root', { Action: 's3:PutObject' }),
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: { ContainerDefinitions: [{ Image: `602401143452.dkr.ecr.${region}.amazonaws.com/a` }] },
      },
      Key: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: `arn:aws:kms:${region}:${other}:key/1` } },
    };
    expect(unsaid(ofAws)).toEqual([]);
  });

  describe('in doubt', () => {
    const mail = { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'email', Endpoint: 'a@partner.io' } };
    const role = {
      Type: 'AWS::Lambda::Function',
      Properties: { Environment: { Variables: { ROLE: `arn:aws:iam::${other}:role/x` } } },
    };
    const share = {
      Type: 'AWS::RAM::ResourceShare',
      Properties: { Principals: [`arn:aws:organizations::${other}:organization/o-1`] },
    };
    const key = { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: `arn:aws:kms:us-east-1:${account}:key/1` } };

    test.each([
      ['mailboxes', mail, 'partner.io'],
      ['a role', role, other],
      ['an organisation', share, other],
    ])('is told of %s, until a row discloses them', (_, resource, host) => {
      const policy = policyDisclosing([region]);
      const version = { ...policy.version, recipients: [{ hosts: [host] }] };
      expect(find(resource)).toHaveLength(1);
      expect(find(resource, { ...policy, version })).toEqual([]);
    });

    test('is told of a key elsewhere, until the policy discloses its region', () => {
      expect(find(key)).toEqual([expect.stringContaining('data is kept in us-east-1 (Northern Virginia')]);
      expect(find(key, policyDisclosing([region, 'us-east-1']))).toEqual([]);
    });

    test.each([role, share])('is not told of an account to which another stack of the app is deployed', (resource) => {
      const stacks = { Tools: { region, account: other, resources: {} } };
      expect(find(resource, undefined, stacks)).toEqual([]);
    });

    test('is no host that a policy must disclose', () => {
      const resources = {
        mail,
        role,
        Api: { Type: 'AWS::Events::ApiDestination', Properties: { InvocationEndpoint: 'https://api.partner.io' } },
      };
      const templates = linkTemplates([{ stack: 'Shop', file: '/shop.json', region, account }], {
        read: () => ({ body: { Resources: resources }, hasTransform: false }),
      });
      const standard = { policies: [policyDisclosing([region])], acceptances: [], today: '2026-11-15', directory: '/' };
      const { hosts } = checkSources({ ...templates, texts: new Map() }, standard);
      expect(hosts.map(({ place }) => place)).toEqual(['api.partner.io']);
    });

    test('is not told of a role where no stack says its account, which may be the one', () => {
      expect(validateTemplates({ Shop: { region, resources: { role } } }, [policyDisclosing([region])])).toEqual([]);
    });

    test('is not told of mail about alarms, unless something else publishes too', () => {
      const resources = {
        Topic: { Type: 'AWS::SNS::Topic' },
        Mail: { ...mail, Properties: { ...mail.Properties, TopicArn: { Ref: 'Topic' } } },
        Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmActions: [{ Ref: 'Topic' }] } },
      };
      const rule = { Type: 'AWS::Events::Rule', Properties: { Targets: [{ Id: 'a', Arn: { Ref: 'Topic' } }] } };
      const check = (given: Record<string, unknown>, rest = {}) =>
        validateTemplates({ Shop: { region, account, resources: given, rest } }, [policyDisclosing([region])]).length;
      expect(check(resources)).toBe(0);
      expect(check({ ...resources, rule })).toBe(1);
      expect(check(resources, { Outputs: { Topic: { Value: { Ref: 'Topic' } } } })).toBe(1);
    });
  });

  test('is a member of a global cluster, unless the app defines it', () => {
    const cluster = { Type: 'AWS::RDS::DBCluster', Properties: { GlobalClusterIdentifier: 'people' } };
    expect(find(cluster)).toEqual([expect.stringContaining('the global cluster people, whose other members')]);
    const defined = { Type: 'AWS::RDS::GlobalCluster', Properties: { GlobalClusterIdentifier: 'people' } };
    expect(find(cluster, undefined, { Global: { region, account, resources: { G: defined } } })).toEqual([]);
  });
});
