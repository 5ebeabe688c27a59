import { existsSync } from 'node:fs';
import path from 'node:path';
import { indexKey } from '../template/app-index.ts';
import { isRecord, recordOr, type Template, type TemplateResource, typeOf } from '../template/template.ts';
import { codeBelow, digestCode, digestFile, type HandlerDigests } from './handler-digests.ts';

/** Recognises what the CDK adds to an app for its own purposes. */
export interface CdkHelpers {
  /** True for a resource of a helper: its function, the function's role and log, or a bucket for the artifacts of a pipeline. */
  readonly isHelper: (template: Template, logicalId: string) => boolean;
  /** True for a custom resource whose function is known to be the CDK's own. */
  readonly isTrusted: (template: Template, logicalId: string) => boolean;
}

/** The paths of the constructs of helpers, and their logical ids where a template has no paths. */
const helperPath =
  /(?:^|\/)(?:Custom::[\w-]+(?:CustomResourceProvider|[0-9A-Fa-f]{32})|AWSCDK\.TriggerCustomResourceProviderCustomResourceProvider|AWS679f53fac002430cb0da5b7982bd2287|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|\w*(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?=\/|$)/;
const helperId =
  /^(?:Custom\w+CustomResourceProvider(?=Handler|Role)|AWSCDKTriggerCustomResourceProvider\w*?Provider(?=Handler|Role)|AWS679f53fac002430cb0da5b7982bd2287|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C)/;
/** Logical ids begin with the path, so most resources can be distinguished without it. */
const mayBeHelper = /CustomResourceProvider|[0-9A-Fa-f]{32}/;
const helperTypes: ReadonlySet<string> = new Set(
  'Lambda::Function Lambda::LayerVersion IAM::Role IAM::Policy Logs::LogGroup'.split(' ').map((name) => `AWS::${name}`),
);
const artifactBucket = /(?:^|\/)(?:Default\/)?(?:Resource\/)?CrossRegionCodePipelineReplicationBucket(?:\/|$)/;
const maxArtifactResources = 8;
const artifactTypes: ReadonlySet<string> = new Set(
  'S3::Bucket S3::BucketPolicy KMS::Key KMS::Alias CDK::Metadata'.split(' ').map((name) => `AWS::${name}`),
);

/** Creates the recognition of helpers by the path of their construct and by their code. */
export function createCdkHelpers(
  loadDigests: () => HandlerDigests,
  pathOf: (template: Template, logicalId: string) => string | undefined,
): CdkHelpers {
  let digests: HandlerDigests | undefined;
  const known = new Map<Template, ReadonlySet<string>>();
  const artifactStacks = new Map<Template, boolean>();
  const isKnownCode = (template: Template, resource: TemplateResource) => {
    digests ??= loadDigests();
    return hasOnlyCode(template, resource, digests);
  };
  const rootOf = (template: Template, logicalId: string) => {
    const construct = pathOf(template, logicalId);
    if (construct === undefined) return helperId.exec(logicalId)?.[0];
    const match = helperPath.exec(construct);
    return match === null ? undefined : construct.slice(0, match.index + match[0].length);
  };
  /** The helpers of a template, each as the path of its construct. */
  const rootsOf = (template: Template): ReadonlySet<string> => {
    const found = known.get(template);
    if (found !== undefined) return found;
    const functions = Object.entries(template.resources).filter(
      ([id, body]) => typeOf(body) === 'AWS::Lambda::Function' && mayBeHelper.test(id),
    );
    const candidates = functions.map(([id, body]) => [rootOf(template, id), body] as const);
    const bad = new Set(
      candidates.filter(([root, body]) => root !== undefined && !isKnownCode(template, body)).map(([root]) => root),
    );
    const roots = new Set(candidates.flatMap(([root]) => (root === undefined || bad.has(root) ? [] : [root])));
    known.set(template, roots);
    return roots;
  };
  const isTrustedFunction = (template: Template, logicalId: string): boolean => {
    const resource = template.resources[logicalId];
    if (resource === undefined || !isKnownCode(template, resource)) return false;
    const { Variables } = recordOr(recordOr(resource.Properties).Environment);
    const inner = recordOr(Variables).USER_ON_EVENT_FUNCTION_ARN;
    const target = inner === undefined ? undefined : findFunction(inner, template);
    return inner === undefined || (target !== undefined && isTrustedFunction(...target));
  };
  return {
    isHelper(template, logicalId) {
      const type = typeOf(template.resources[logicalId]);
      if (artifactTypes.has(type)) {
        const found = artifactStacks.get(template) ?? isArtifactStack(template, pathOf);
        artifactStacks.set(template, found);
        return found;
      }
      if (!helperTypes.has(type) || !mayBeHelper.test(logicalId)) return false;
      const root = rootOf(template, logicalId);
      return root !== undefined && rootsOf(template).has(root);
    },
    isTrusted(template, logicalId) {
      const token = recordOr(template.resources[logicalId]?.Properties).ServiceToken;
      const target = findFunction(token, template);
      return target !== undefined && isTrustedFunction(...target);
    },
  };
}

/** The function that a service token names, in the template or in that of a nested stack. */
function findFunction(token: unknown, template: Template): [Template, string] | undefined {
  const target = isRecord(token) ? token['Fn::GetAtt'] : undefined;
  const [logicalId = '', attribute = ''] = Array.isArray(target)
    ? target.map(String)
    : String(target ?? '').split('.', 2);
  const type = typeOf(template.resources[logicalId]);
  if (type === 'AWS::Lambda::Function') return [template, logicalId];
  const child = template.app.children.get(indexKey(template.file, logicalId));
  if (child === undefined) return undefined;
  const output = recordOr(child.body.Outputs)[attribute.replace(/^Outputs\./, '')];
  return findFunction(recordOr(output).Value, child);
}

/** The CDK's stacks for the artifacts of a pipeline in other regions hold a bucket and its key, and nothing else. */
function isArtifactStack(
  template: Template,
  pathOf: (template: Template, logicalId: string) => string | undefined,
): boolean {
  const ids = Object.keys(template.resources);
  if (ids.length > maxArtifactResources) return false;
  if (!ids.every((id) => artifactTypes.has(typeOf(template.resources[id])))) return false;
  const paths = ids.map((id) => pathOf(template, id) ?? id);
  const buckets = ids.filter((id) => typeOf(template.resources[id]) === 'AWS::S3::Bucket');
  return (
    buckets.length === 1 &&
    paths.some(
      (construct) => artifactBucket.test(construct) || /CrossRegionCodePipelineReplicationBucket/.test(construct),
    )
  );
}

/** True if a function consists of known code: each file of its asset is one that the CDK ships. */
function hasOnlyCode(template: Template, { Properties, Metadata }: TemplateResource, digests: HandlerDigests): boolean {
  const { ZipFile, S3Key } = recordOr(recordOr(Properties).Code);
  if (ZipFile !== undefined) return typeof ZipFile === 'string' && digests.has(digestCode(ZipFile));
  const directory = path.dirname(template.file);
  const hash = typeof S3Key === 'string' ? /^([0-9a-f]{64})\.zip$/.exec(S3Key)?.[1] : undefined;
  const named = recordOr(Metadata)['aws:asset:path'];
  const candidates = [
    ...(typeof named === 'string' ? [path.resolve(directory, named)] : []),
    ...(hash === undefined ? [] : ['.', '..', '../..'].map((up) => path.join(directory, up, `asset.${hash}`))),
  ];
  const asset = candidates.find((candidate) => existsSync(candidate));
  const files = asset === undefined ? [] : codeBelow(asset);
  return files.length > 0 && files.every((file) => digests.has(digestFile(file)));
}
