import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { createGuard } from '../cdk/guard/create-guard.ts';

// How much processor time the guard adds to the synthesis of 25 stacks of 200 resources. The two kinds of synthesis alternate in one
// process, so that both meet the same machine in the same state; the first pair only warms up. The CDK's own validation, which
// takes seconds, is off in both.

const stacks = 25;
const resourcesOfEach = 200;
const rounds = Number(process.argv[2] ?? 15);
const goal = 200;
const region = 'eu-central-1';

const types: readonly (readonly [type: string, properties: Readonly<Record<string, unknown>>])[] = [
  ['AWS::S3::Bucket', { ReplicationConfiguration: { Role: 'x', Rules: [{ Destination: { Bucket: 'photos' } }] } }],
  ['AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: region }] }],
  ['AWS::Lambda::Function', { Handler: 'index.handler', Environment: { Variables: { A: { Ref: 'AWS::Region' } } } }],
  ['AWS::SQS::Queue', {}],
  ['AWS::Logs::LogGroup', { RetentionInDays: 30 }],
  ['AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [] } }],
  ['AWS::IAM::Policy', { PolicyDocument: { Statement: [] } }],
  ['AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction' }],
  ['AWS::Events::Rule', { Targets: [{ Arn: { Ref: 'R3' } }] }],
  ['AWS::ApiGateway::Method', { HttpMethod: 'GET' }],
];

const place = { region, holds: ['accounts'], provider: 'Example Cloud' };
const version = { version: '2026-11-15', from: '2026-11-15T00:00:00.000Z', section: 'storage', places: [place] };
const guard = createGuard([{ policy: 'privacy', version, coming: [] }], 'Deploy later');

const times = { without: [] as number[], with: [] as number[] };
for (let round = 0; round <= rounds; round++) {
  const without = measure(false);
  const withGuard = measure(true);
  if (round === 0) continue;
  times.without.push(without);
  times.with.push(withGuard);
}
const without = median(times.without);
const added = median(times.with.map((time, round) => time - (times.without[round] ?? time)));
console.log(`${stacks} stacks of ${resourcesOfEach} resources, median of ${rounds} pairs`);
console.log(`without the guard  ${without.toFixed(0)} ms`);
console.log(`with the guard     ${median(times.with).toFixed(0)} ms`);
console.log(
  `added              ${added.toFixed(0)} ms, ${(added / without).toFixed(2)} of it (goal: under ${goal} ms)`,
);
process.exitCode = added < goal ? 0 : 1;

function measure(guarded: boolean): number {
  const outdir = mkdtempSync(path.join(tmpdir(), 'promulgate-bench-'));
  try {
    const app = new App({ autoSynth: false, outdir, builtinCloudFormationValidation: false });
    for (let n = 0; n < stacks; n++) fill(new Stack(app, `Stack${n}`, { env: { region } }), n);
    if (guarded) Validations.of(app).addPlugins(guard);
    const start = process.cpuUsage();
    app.synth();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function fill(stack: Stack, number: number): void {
  for (let n = 0; n < resourcesOfEach; n++) {
    const [type, properties] = types[n % types.length] ?? ['AWS::SQS::Queue', {}];
    const named =
      type === 'AWS::S3::Bucket' && n === 0 && number === 0 ? { ...properties, BucketName: 'photos' } : properties;
    new CfnResource(stack, `R${n}`, { type, properties: named });
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
