import type { Node } from 'acorn';
import { expect } from 'vitest';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { allProperties, onlyProperties } from '../cdk/synthesise.ts';
import { nodesOf, parseProgram } from '../read-program.ts';
import type { Deployment } from './deployment.ts';
import type { PolicyPromise } from './promise.ts';

/** What the stack must hold to, whatever the text says. */
export const stackPromises: readonly PolicyPromise<Deployment>[] = [
  {
    clause: 'thirdParties',
    sentence: 'every answer, errors included, says so to browsers, which tell no other site where a reader came from',
    check(deployment) {
      const { SecurityHeadersConfig: security } = headersPolicy(deployment);
      expect(security.ContentSecurityPolicy.ContentSecurityPolicy).toMatch(
        /^default-src 'none'; style-src (?:'sha256-[^']+' ?)+; img-src data:;/,
      );
      expect(security.ReferrerPolicy.ReferrerPolicy).toBe('no-referrer');
      const { DefaultCacheBehavior, CacheBehaviors } = distributionOf(deployment);
      expect([typeof DefaultCacheBehavior.ResponseHeadersPolicyId, CacheBehaviors]).toEqual(['object', undefined]);
    },
  },
  {
    clause: 'records',
    sentence: 'nothing: no access logs, no function that logs, no code at the edge that leaves traces',
    check(deployment) {
      const text = JSON.stringify(deployment.template.toJSON());
      const logs = /"Logging":|RealtimeLogConfig|LambdaFunctionAssociations|AWS::Logs::Delivery/;
      expect(logs.exec(text)?.[0]).toBe(undefined);
      const codes = edgeFunctions(deployment);
      const { functionCode, responseFunctionCode } = edgeOf(deployment.content);
      expect(codes.toSorted()).toEqual([functionCode, responseFunctionCode].toSorted());
      expect(codes.flatMap(namesIn)).not.toContain('console');
    },
  },
  {
    clause: 'places',
    sentence: 'a stack that keeps anything in a region that no text names is refused',
    async check({ isRefusedWith }) {
      expect(await isRefusedWith({ homeRegion: 'us-east-1' })).toBe(true);
      expect(await isRefusedWith({ replicaRegions: 'eu-west-1' })).toBe(true);
    },
  },
  {
    clause: 'cookies',
    sentence: 'none is set, and none reaches the origin',
    check(deployment) {
      expect(JSON.stringify(headersPolicy(deployment))).not.toMatch(/set-cookie/i);
      expect(
        edgeFunctions(deployment)
          .flatMap(namesIn)
          .filter((name) => /cookie/i.test(name)),
      ).toEqual([]);
      const { CachePolicyConfig: policy } = onlyProperties(deployment, 'AWS::CloudFront::CachePolicy');
      expect(policy.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig).toEqual({ CookieBehavior: 'none' });
    },
  },
  {
    clause: 'safety',
    sentence: 'it is encrypted, reached over TLS alone, kept in all its versions, and outlives the stack',
    check(deployment) {
      deployment.template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
      for (const bucket of allProperties(deployment, 'AWS::S3::Bucket')) {
        expect(bucket.VersioningConfiguration).toEqual({ Status: 'Enabled' });
        expect(bucket.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
      }
      const policies = JSON.stringify(allProperties(deployment, 'AWS::S3::BucketPolicy'));
      expect(policies).toContain('{"aws:SecureTransport":"false"}');
      expect(distributionOf(deployment).DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    },
  },
  {
    clause: 'safety',
    sentence: 'neither the publisher nor a lifecycle rule may delete it',
    check(deployment) {
      const allowed = allowedActions(deployment.template.toJSON());
      expect(allowed).toContain('s3:PutObject');
      expect(allowed.filter((action) => /^(s3:(Delete|Bypass|PutLifecycle|\*)|\*$)/.test(action))).toEqual([]);
      for (const { LifecycleConfiguration } of allProperties(deployment, 'AWS::S3::Bucket'))
        expect(JSON.stringify(LifecycleConfiguration)).not.toMatch(/expiration/i);
    },
  },
];

/** What the policies of a template allow, wherever they are in it. */
function allowedActions(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { Effect, Action } = node as { Effect?: string; Action?: string | string[] };
  return [...(Effect === 'Allow' ? [Action ?? []].flat() : []), ...Object.values(node).flatMap(allowedActions)];
}

function headersPolicy(deployment: Deployment) {
  return onlyProperties(deployment, 'AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig;
}

function distributionOf(deployment: Deployment) {
  return onlyProperties(deployment, 'AWS::CloudFront::Distribution').DistributionConfig;
}

function edgeFunctions({ template }: Deployment): string[] {
  const functions = template.findResources('AWS::CloudFront::Function');
  return Object.values(functions).map(({ Properties }) => Properties.FunctionCode);
}

/** All names and texts of a program but those of its table, where a policy may be called `cookies`. */
function namesIn(code: string): string[] {
  const { body } = parseProgram(code) as Node & { body: readonly Node[] };
  const nodes = body.slice(1).flatMap((statement) => [...nodesOf(statement)]);
  return nodes.flatMap(({ name, value }) => [name, value].filter((one) => typeof one === 'string'));
}
