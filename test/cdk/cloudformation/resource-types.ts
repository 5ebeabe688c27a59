import { isDeepStrictEqual } from 'node:util';
import { answerEvent, type RunPublisher } from '../../../lambda/deployment/answer-event.ts';
import { type CustomResourceEvent, customResources } from '../../../lambda/deployment/custom-resource.ts';
import { type Account, accountId, type PhysicalResource } from './account.ts';

/** What CloudFormation asks of a resource type. */
export interface ResourceRequest {
  readonly account: Account;
  readonly stack: string;
  readonly region: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly runPublisher: RunPublisher;
}

/** A request for a resource that exists. */
interface UpdateRequest extends ResourceRequest {
  readonly existing: PhysicalResource;
}

/** How resources of a type come and go. Each answers with the physical id, or throws. */
interface ResourceType {
  readonly create: (request: ResourceRequest) => string | Promise<string>;
  readonly update?: (request: UpdateRequest) => string | Promise<string>;
  readonly remove?: (request: UpdateRequest) => void | Promise<void>;
}

function generatedName({ account, stack, logicalId }: ResourceRequest): string {
  return `${stack}-${logicalId}-${account.nextId()}`;
}

const bucket: ResourceType = {
  create(request) {
    const { BucketName = generatedName(request).toLowerCase() } = request.properties;
    const name = String(BucketName);
    if (request.account.buckets.has(name)) throw new Error(`${name} already exists`);
    request.account.buckets.set(name, { objects: new Map(), policy: undefined });
    return name;
  },
  remove({ account, existing: { physicalId } }) {
    if (account.buckets.get(physicalId)?.objects.size) throw new Error(`The bucket ${physicalId} is not empty`);
    account.buckets.delete(physicalId);
  },
};

/** A bucket has one policy, so a second resource for it cannot be created. */
const bucketPolicy: ResourceType = {
  create({ account, properties: { Bucket, PolicyDocument } }) {
    const name = String(Bucket);
    const found = account.buckets.get(name);
    if (found === undefined) throw new Error(`The bucket ${name} does not exist`);
    if (found.policy !== undefined) throw new Error(`The bucket policy already exists on bucket ${name}`);
    found.policy = PolicyDocument;
    return name;
  },
  update({ account, existing: { physicalId }, properties: { PolicyDocument } }) {
    const found = account.buckets.get(physicalId);
    if (found === undefined) throw new Error(`The bucket ${physicalId} does not exist`);
    found.policy = PolicyDocument;
    return physicalId;
  },
  remove({ account, existing: { physicalId } }) {
    const found = account.buckets.get(physicalId);
    if (found) found.policy = undefined;
  },
};

const lambdaFunction: ResourceType = {
  create(request) {
    const name = generatedName(request);
    request.account.functions.set(name, request.properties);
    return name;
  },
  update({ account, existing: { physicalId }, properties }) {
    account.functions.set(physicalId, properties);
    return physicalId;
  },
  remove({ account, existing: { physicalId } }) {
    account.functions.delete(physicalId);
  },
};

/** A version is what its function was when it was published, and differs from the one before; its number is never used again. */
const lambdaVersion: ResourceType = {
  create({ account, region, properties: { FunctionName } }) {
    const name = String(FunctionName);
    const published = account.functions.get(name);
    if (published === undefined) throw new Error(`The function ${name} does not exist`);
    const [, last] = [...account.versions].findLast(([arn]) => arn.startsWith(`${functionArn(region, name)}:`)) ?? [];
    if (isDeepStrictEqual(last, published)) throw new Error(`A version for the Lambda function ${name} exists`);
    const arn = `${functionArn(region, name)}:${account.nextId()}`;
    account.versions.set(arn, published);
    return arn;
  },
  remove({ account, existing: { physicalId } }) {
    account.versions.delete(physicalId);
  },
};

function functionArn(region: string, name: string): string {
  return `arn:aws:lambda:${region}:${accountId}:function:${name}`;
}

/** Names that belong to one resource at a time, in the whole account or in the whole world. */
function namesOf(type: string, properties: Readonly<Record<string, unknown>>): string[] {
  switch (type) {
    case 'AWS::CloudFront::Distribution':
      return aliasesOf(properties).map((host) => `host name ${host}`);
    case 'AWS::Route53::RecordSet':
      return [`${properties.Type} record ${properties.Name}`];
    default: {
      const { Name } = { ...properties, ...(Object.values(properties)[0] as { Name?: unknown }) };
      return [`${type} ${Name}`];
    }
  }
}

function aliasesOf({ DistributionConfig }: Readonly<Record<string, unknown>>): string[] {
  return (DistributionConfig as { Aliases?: string[] }).Aliases ?? [];
}

function claim({ names }: Account, owner: string, wanted: readonly string[]): void {
  const taken = wanted.find((name) => (names.get(name) ?? owner) !== owner);
  if (taken !== undefined) throw new Error(`${taken} already exists`);
  for (const name of wanted) names.set(name, owner);
}

function release({ names }: Account, owner: string, kept: readonly string[] = []): void {
  for (const [name, one] of names) if (one === owner && !kept.includes(name)) names.delete(name);
}

/** Its name must be free, and it cannot be deleted while a distribution uses it. */
const named: ResourceType = {
  create(request) {
    const { account, type, properties } = request;
    const id = generatedName(request);
    claim(account, id, namesOf(type, properties));
    return id;
  },
  update({ account, type, properties, existing: { physicalId } }) {
    const names = namesOf(type, properties);
    claim(account, physicalId, names);
    release(account, physicalId, names);
    return physicalId;
  },
  remove(request) {
    refuseWhileUsed(request);
    release(request.account, request.existing.physicalId);
  },
};

function refuseWhileUsed({ account, existing: { physicalId } }: UpdateRequest): void {
  const isUsed = [...account.distributions.values()].some((one) => JSON.stringify(one).includes(physicalId));
  if (isUsed) throw new Error(`${physicalId} is in use by a distribution`);
}

const distribution: ResourceType = {
  async create(request) {
    const id = await named.create(request);
    request.account.distributions.set(id, request.properties);
    return id;
  },
  async update(request) {
    const id = (await named.update?.(request)) ?? '';
    request.account.distributions.set(id, request.properties);
    return id;
  },
  remove({ account, existing: { physicalId } }) {
    account.distributions.delete(physicalId);
    release(account, physicalId);
  },
};

const certificate: ResourceType = {
  create: (request) => `arn:aws:acm:us-east-1:${accountId}:certificate/${generatedName(request)}`,
  remove: refuseWhileUsed,
};

/** Answered by the code that is deployed. */
const customResource: ResourceType = {
  create: (request) => answer('Create', request),
  update: (request) => answer('Update', request),
  async remove(request) {
    await answer('Delete', request);
  },
};

async function answer(
  RequestType: CustomResourceEvent['RequestType'],
  request: ResourceRequest & { readonly existing?: PhysicalResource },
): Promise<string> {
  const { account, stack, logicalId, type, properties, runPublisher, existing } = request;
  const { physicalId, reason } = await answerEvent(
    {
      RequestType,
      ResponseURL: '',
      StackId: stack,
      RequestId: String(account.nextId()),
      ResourceType: type,
      LogicalResourceId: logicalId,
      ...(existing && { PhysicalResourceId: existing.physicalId, OldResourceProperties: existing.properties }),
      ResourceProperties: properties,
    },
    runPublisher,
  );
  if (reason !== undefined) throw new Error(reason);
  return physicalId;
}

const emptiedBucket: ResourceType = {
  create: generatedName,
  remove({ account, properties: { BucketName } }) {
    account.buckets.get(String(BucketName))?.objects.clear();
  },
};

const types: Readonly<Record<string, ResourceType>> = {
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::Version': lambdaVersion,
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::Function': named,
  'AWS::CloudFront::CachePolicy': named,
  'AWS::CloudFront::ResponseHeadersPolicy': named,
  'AWS::CloudFront::OriginAccessControl': named,
  'AWS::Route53::RecordSet': named,
  'AWS::CertificateManager::Certificate': certificate,
  'Custom::S3AutoDeleteObjects': emptiedBucket,
  [customResources.keptBucket]: customResource,
  [customResources.firstBucket]: customResource,
  [customResources.publication]: customResource,
};

const generic: ResourceType = { create: generatedName };

function typeOf(name: string): ResourceType {
  if (name.startsWith('Custom::') && !(name in types)) throw new Error(`The model does not know ${name}`);
  return types[name] ?? generic;
}

export async function createResource(request: ResourceRequest): Promise<string> {
  return typeOf(request.type).create(request);
}

export async function updateResource(request: UpdateRequest): Promise<string> {
  return typeOf(request.type).update?.(request) ?? request.existing.physicalId;
}

export async function removeResource(request: UpdateRequest): Promise<void> {
  await typeOf(request.type).remove?.(request);
}

/** What `Fn::GetAtt` returns. */
export function attributeOf({ type, physicalId }: PhysicalResource, name: string, region: string): string {
  switch (`${type} ${name}`) {
    case 'AWS::S3::Bucket Arn':
      return `arn:aws:s3:::${physicalId}`;
    case 'AWS::S3::Bucket RegionalDomainName':
      return `${physicalId}.s3.${region}.amazonaws.com`;
    case 'AWS::Lambda::Function Arn':
      return functionArn(region, physicalId);
    case 'AWS::CloudFront::Distribution DomainName':
      return `${physicalId.toLowerCase()}.cloudfront.net`;
    default:
      return `${physicalId}.${name}`;
  }
}
