import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { replicaBucketName } from '../../../cdk/constructs/resource-names.ts';
import type { Content } from '../../../lambda/content/content.ts';
import { addingPlace, disclosing, publisherProperties, storedLogs, synthesise } from '../synthesise.ts';
import { accountId } from './account.ts';
import type { ContentOfSite } from './publisher.ts';
import type { StackTemplate, TemplateResource } from './stack-template.ts';

/** A site as a platform team may configure it. */
export interface Variant {
  readonly name: string;
  readonly content: ContentOfSite;
  /** Of the site's own stack, by its region and name. */
  readonly stack: string;
  /** In the order in which they are deployed. */
  readonly templates: readonly StackTemplate[];
  /** The name of the publisher's code. */
  readonly code: string;
  /** Whether nothing of it is to last. */
  readonly isTrial: boolean;
}

/** Stands for the site's bucket, whose name is known only when it exists. */
const ownBucket = 'the-bucket-of-the-site';

/** The bucket of the site's replica in eu-west-1. */
const replicaBucket = replicaBucketName(
  { stackName: 'Promulgate', homeRegion: 'eu-central-1', region: 'eu-west-1' },
  accountId,
);

/** Buckets that exist, are empty and not the site's. */
export const otherBuckets = { home: 'another-bucket', replica: 'another-replica' } as const;

interface Definition {
  readonly context?: Readonly<Record<string, string>>;
  readonly content?: ContentOfSite;
}

const zone = { hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const replicaRegions = 'eu-west-1';

/** Every setting, and every kind of content. */
export const definitions = {
  plain: {},
  locked: { context: { objectLock: '{"years":10}' } },
  lockedForGood: { context: { objectLock: '{"mode":"compliance","years":10}' } },
  replica: { context: { replicaRegions } },
  twoReplicas: { context: { replicaRegions: 'eu-north-1,eu-west-1' } },
  accessLogs: { context: { accessLogs: '{"retentionDays":30}' } },
  domain: { context: { domainName: 'policy.example.com', ...zone } },
  otherDomain: { context: { domainName: 'legal.example.com', ...zone } },
  certificate: {
    context: {
      domainName: 'policy.example.com',
      certificateArn: `arn:aws:acm:us-east-1:${accountId}:certificate/0a1b`,
    },
  },
  alarms: { context: { alarmEmail: 'alarms@example.com', dashboard: 'true' } },
  watched: { context: { alarmEmail: 'alarms@example.com', canary: 'true' } },
  breakGlass: { context: { breakGlassRoleArn: `arn:aws:iam::${accountId}:role/BreakGlass` } },
  unprotected: { context: { terminationProtection: 'false', tags: '{"team":"legal"}' } },
  adopted: { context: { adoptBucket: ownBucket } },
  adoptedElsewhere: { context: { adoptBucket: otherBuckets.home } },
  adoptedReplica: { context: { replicaRegions, adoptReplicaBuckets: `{"eu-west-1":"${replicaBucket}"}` } },
  adoptedReplicaElsewhere: {
    context: { replicaRegions, adoptReplicaBuckets: `{"eu-west-1":"${otherBuckets.replica}"}` },
  },
  adoptedByOtherStack: { context: { stackName: 'Policies', adoptBucket: ownBucket } },
  otherStack: { context: { stackName: 'Policies' } },
  otherRegion: { context: { homeRegion: 'eu-west-1' } },
  trial: { context: { stage: 'trial' } },
  trialOfAll: {
    context: { stage: 'trial', replicaRegions, objectLock: '{"years":10}', accessLogs: '{"retentionDays":30}' },
  },
  production: { context: { stage: 'production' } },
  announcing: { content: 'announcing' },
  refused: { content: 'refused' },
} as const satisfies Readonly<Record<string, Definition>>;

export type VariantName = keyof typeof definitions;

const places = (content: Content) =>
  addingPlace(storedLogs)(disclosing('eu-west-1', 'eu-north-1', 'us-east-1')(content));

/** Synthesises variants, each once. */
export async function synthesiseVariants(names: readonly VariantName[]): Promise<Map<VariantName, Variant>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-variants-'));
  try {
    const variants = new Map<VariantName, Variant>();
    for (const name of names) variants.set(name, await synthesiseVariant(name, directory));
    return variants;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function synthesiseVariant(name: VariantName, directory: string): Promise<Variant> {
  const { context = {}, content = 'first' }: Definition = definitions[name];
  const publisher = path.join(directory, content);
  await mkdir(publisher, { recursive: true });
  await writeFile(path.join(publisher, 'content.txt'), content);
  const synthesised = await synthesise({ context, publisher, account: accountId, change: places });
  const { site, templates } = synthesised;
  const regions = new Map(
    site.node.root.node.children.filter(Stack.isStack).map(({ stackName, region }) => [stackName, region]),
  );
  const stacks = [...templates].map(([stack, template]): StackTemplate => {
    const { Resources, Outputs: outputs = {}, Mappings: mappings = {} } = template.toJSON();
    const resources = new Map<string, TemplateResource>(Object.entries(Resources));
    return { name: stack, region: regions.get(stack) ?? '', resources, outputs, mappings };
  });
  // The site needs its certificate and its replicas.
  const isSite = (stack: StackTemplate) => stack.name === Stack.of(site).stackName;
  return {
    name,
    content,
    stack: `${Stack.of(site).region} ${Stack.of(site).stackName}`,
    templates: [...stacks.filter((stack) => !isSite(stack)), ...stacks.filter(isSite)],
    code: publisherProperties(synthesised).Code.S3Key,
    isTrial: context.stage === 'trial',
  };
}

/** A variant with the name of the site's bucket. */
export function withBucket(variant: Variant, name: string): Variant {
  return { ...variant, templates: replaceText(variant.templates, [ownBucket, name]) };
}

/** Templates with a text replaced wherever it is in them, ids included. */
export function replaceText(templates: readonly StackTemplate[], [from, to]: readonly [from: string, to: string]) {
  return templates.map((template): StackTemplate => {
    const text = JSON.stringify({ ...template, resources: [...template.resources] }).replaceAll(from, to);
    const replaced: Omit<StackTemplate, 'resources'> & { resources: [string, TemplateResource][] } = JSON.parse(text);
    return { ...replaced, resources: new Map(replaced.resources) };
  });
}
