import { type Channel, channel } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { expect, onTestFinished } from 'vitest';
import { bucket } from '../stand-in/running.ts';
import { type Access, type Decision, evaluate, type Statement } from './evaluate.ts';
import policies from './fixtures/policies.json' with { type: 'json' };

export const account = '111122223333';
export const replicaBucket = 'policies-replica';
export const signingKey = `arn:aws:kms:eu-central-1:${account}:key/12345678-1234-1234-1234-123456789012`;

/** An access that a call asked for, and the decision about it. */
export interface WatchedAccess extends Access, Decision {}

/** Accesses that the deployed publisher never asks for: it always knows its origin, and tests leave it out. */
const neverDeployed = ['cloudfront:GetDistribution'];

/**
 * Holds every call that the publisher makes to a stand-in until the test ends to the policies of the synthesised stack: the test fails
 * when AWS would have refused one. The SDK itself is watched, through the requests that Node sends. Returns what was asked for.
 */
export function watchCalls(endpointUrl: string): readonly WatchedAccess[] {
  const { host } = new URL(endpointUrl);
  const watched: WatchedAccess[] = [];
  const watch = (message: unknown) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (request.getHeader('host') !== host || !isPublishers(request)) return;
    for (const access of accessesOf(request, response.statusCode ?? 0))
      watched.push({
        ...access,
        ...evaluate(access, { identity: policies.publisher as Statement[], ...bucketPolicy(access) }),
      });
  };
  const answers: Channel = channel('http.client.response.finish');
  answers.subscribe(watch);
  onTestFinished(() => {
    answers.unsubscribe(watch);
    const refused = watched.filter(({ isAllowed, action }) => !isAllowed && !neverDeployed.includes(action));
    expect(refused.map(({ action, resource, context }) => ({ action, resource, context }))).toEqual([]);
  });
  return watched;
}

/** The tests themselves look into the buckets with a key of their own. */
function isPublishers(request: ClientRequest): boolean {
  return /Credential=stand-in\b/.test(`${request.getHeader('authorization')} ${decodeURIComponent(request.path)}`);
}

function bucketPolicy({ resource }: Access): { resource: Statement[] } {
  const name = resource.split(':::')[1]?.split('/')[0];
  if (name === bucket) return { resource: policies.bucket as Statement[] };
  return { resource: name === replicaBucket ? (policies.replica as Statement[]) : [] };
}

/** What AWS decides about before it performs a call. */
function accessesOf(request: ClientRequest, status: number): Access[] {
  const [path = '', query = ''] = request.path.split('?');
  const header = (name: string) => request.getHeader(name)?.toString();
  const context = contextOf(header);
  const target = header('x-amz-target');
  if (target !== undefined) return [{ action: `kms:${target.split('.')[1]}`, resource: signingKey, context }];
  const distribution = /^\/2020-05-31\/distribution\/(\w+)(\/invalidation)?$/.exec(path);
  if (distribution) {
    const [, id, isInvalidation] = distribution;
    const resource = `arn:aws:cloudfront::${account}:distribution/${id}`;
    return [{ action: `cloudfront:${isInvalidation ? 'CreateInvalidation' : 'GetDistribution'}`, resource, context }];
  }
  const [, name = '', key = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(decodeURIComponent(path)) ?? [];
  const list = { action: 's3:ListBucket', resource: `arn:aws:s3:::${name}`, context };
  if (key === '') return new URLSearchParams(query).has('list-type') ? [list] : [];
  const object = (action: string) => ({ action, resource: `arn:aws:s3:::${name}/${key}`, context });
  // Without the right to list, S3 answers 403 and not 404.
  if (request.method !== 'PUT') return [object('s3:GetObject'), ...(status === 404 ? [list] : [])];
  return [
    object('s3:PutObject'),
    // S3 compares the ETag for those alone who may read the object.
    ...(header('if-match') === undefined ? [] : [object('s3:GetObject')]),
    ...(header('x-amz-object-lock-mode') === undefined ? [] : [object('s3:PutObjectRetention')]),
  ];
}

function contextOf(header: (name: string) => string | undefined): Access['context'] {
  const [ifMatch, ifNoneMatch] = [header('if-match'), header('if-none-match')];
  return {
    'aws:PrincipalArn': `arn:aws:iam::${account}:role/Publisher`,
    // AWS's own endpoints are asked over TLS; the stand-in is on this machine.
    'aws:SecureTransport': 'true',
    's3:TlsVersion': '1.3',
    ...(ifMatch && { 's3:if-match': ifMatch }),
    ...(ifNoneMatch && { 's3:if-none-match': ifNoneMatch }),
  };
}
