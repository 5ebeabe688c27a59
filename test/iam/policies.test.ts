import { Stack } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { environment, parseReplicas } from '../../lambda/shared/environment.ts';
import { allProperties, disclosing, logicalIdOf, synthesise } from '../cdk/synthesise.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { account, replicaBucket, signingKey } from './watch-calls.ts';

const { template, templates, site } = await synthesise({
  account,
  context: { replicaRegions: 'eu-west-1', objectLock: '{"years":10}', signingKey },
  change: disclosing('eu-west-1'),
});

/** ARNs as the tests of publication know them, by logical ids. */
function arnsIn(one: Template): ReadonlyMap<string, string> {
  const resources: Readonly<Record<string, { readonly Type: string }>> = one.toJSON().Resources;
  const name = one === template ? bucket : replicaBucket;
  return new Map(
    Object.entries(resources).map(([id, { Type }]) => [
      id,
      Type === 'AWS::S3::Bucket' ? `arn:aws:s3:::${name}` : `arn:aws:other:::${id}`,
    ]),
  );
}

/** A value of a template with its references resolved. */
function resolve(value: unknown, arns: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, arns));
  if (typeof value !== 'object' || value === null) return value;
  if ('Ref' in value) return value.Ref === 'AWS::Partition' ? 'aws' : distributionId;
  if ('Fn::GetAtt' in value) return arns.get(String([value['Fn::GetAtt']].flat()[0]));
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
    return parts.map((part) => resolve(part, arns)).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, arns)]));
}

function bucketPolicy(one: Template): unknown {
  const statements = allProperties({ template: one }, 'AWS::S3::BucketPolicy').flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );
  return resolve(statements, arnsIn(one));
}

test('the policies that the tests of publication are held to are those of the templates', async () => {
  const role = logicalIdOf(site, site.publisher.role);
  const statements = allProperties({ template }, 'AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const replica = [...templates].find(([name]) => name !== Stack.of(site).stackName)?.[1] ?? template;
  const policies = {
    publisher: resolve(statements, arnsIn(template)),
    bucket: bucketPolicy(template),
    replica: bucketPolicy(replica),
  };
  const variables = allProperties({ template }, 'AWS::Lambda::Function').flatMap(
    ({ Environment }) => Environment?.Variables?.[environment.replicas] ?? [],
  );
  const [{ bucket: name } = { bucket: '' }] = parseReplicas(String(variables[0]));
  const text = JSON.stringify(policies, null, 2).replaceAll(name, replicaBucket);
  await expect(`${text}\n`).toMatchFileSnapshot('fixtures/policies.json');
});
