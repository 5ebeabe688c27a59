import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addToIndex, createAppIndex, indexKey } from './app-index.ts';
import { expandLoops } from './expand-loops.ts';
import { unresolved } from './placeholders.ts';
import { resolveTexts, resolveValue } from './resolve-texts.ts';
import { idsOfType, isRecord, recordOr, type Template, type TemplateResource } from './template.ts';

/** The template of one stack of an app, and where it is deployed. */
export interface StackTemplate {
  readonly stack: string;
  /** Name by which other stacks refer to its outputs. */
  readonly stackName?: string | undefined;
  readonly file: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** The sections of a template, and whether a transform of its own may replace a part of it. */
export interface ReadTemplate {
  readonly body: Readonly<Record<string, unknown>>;
  readonly hasTransform: boolean;
}

/** How the templates of an app are found and read. */
export interface TemplateReader {
  readonly read: (file: string) => ReadTemplate;
  /** The template of a nested stack, where the reader knows more than the template says. */
  readonly findNested?: (parent: Template, logicalId: string) => { stack: string; file: string } | undefined;
}

/** A part of an app that cannot be inspected before the deployment. */
export interface HiddenPart {
  readonly template: Template;
  /** The resource whose template is hidden; undefined for the template itself. */
  readonly logicalId: string | undefined;
  readonly message: string;
  readonly hint: string;
}

/** All templates of an app, each nested stack's after its parent's, and the parts of them that are hidden. */
export interface Templates {
  readonly templates: readonly Template[];
  readonly hidden: readonly HiddenPart[];
}

/** Reads a JSON template. */
export function readJsonTemplate(file: string): ReadTemplate {
  const text = readFileSync(file, 'utf8');
  return { body: recordOr(JSON.parse(text)), hasTransform: text.includes('"Fn::Transform"') };
}

/** Reads the templates of an app with those of its nested stacks, and connects them by what they define for each other. */
export function linkTemplates(stacks: readonly StackTemplate[], reader: TemplateReader): Templates {
  const app = createAppIndex();
  const templates: Template[] = [];
  const hidden: HiddenPart[] = [];
  const add = (frame: Omit<Template, 'body' | 'resources' | 'app'>, stackName?: string): Template => {
    const { body: written, hasTransform } = reader.read(frame.file);
    const body = expandLoops(written);
    const resources = recordOr(body.Resources) as Record<string, TemplateResource>;
    const template: Template = { ...frame, body, resources, app };
    templates.push(template);
    addToIndex(template, stackName, nameOf);
    hidden.push(...findTransforms(template, hasTransform));
    for (const logicalId of idsOfType(template, 'AWS::CloudFormation::Stack')) {
      const nested = nest(template, { logicalId, resource: resources[logicalId] ?? {}, reader });
      if (nested === undefined) hidden.push(hiddenStack(template, logicalId));
      else app.children.set(indexKey(template.file, logicalId), add(nested));
    }
    return template;
  };
  const nestedFiles = new Set<string>();
  for (const { stackName, ...frame } of stacks) {
    if (nestedFiles.has(frame.file)) continue;
    const before = templates.length;
    add({ ...frame, parameters: new Map() }, stackName);
    for (const { file } of templates.slice(before + 1)) nestedFiles.add(file);
  }
  for (const template of templates) passParameters(template);
  return { templates, hidden };
}

function nameOf(value: unknown, template: Template): string | undefined {
  const name = resolveValue(value, template);
  return name.includes(unresolved) ? undefined : name;
}

function nest(
  parent: Template,
  { logicalId, resource, reader }: { logicalId: string; resource: TemplateResource; reader: TemplateReader },
): Omit<Template, 'body' | 'resources' | 'app'> | undefined {
  const found = reader.findNested?.(parent, logicalId);
  const name = found?.file ?? nestedFile(parent, resource);
  if (name === undefined) return undefined;
  const { region, account } = parent;
  return {
    stack: found?.stack ?? `${parent.stack}/${logicalId}`,
    file: path.resolve(path.dirname(parent.file), name),
    region,
    account,
    parameters: new Map(),
  };
}

/** The file that CloudFormation will receive, which the CDK, or someone who packages templates by hand, names in several ways. */
function nestedFile({ file }: Template, { Metadata, Properties }: TemplateResource): string | undefined {
  const { 'aws:asset:path': asset } = recordOr(Metadata);
  const { TemplateURL: url } = recordOr(Properties);
  const directory = path.dirname(file);
  const hash = /([0-9a-f]{64})\.json/.exec(JSON.stringify(url ?? ''))?.[1];
  const names = [asset, url, hash === undefined ? undefined : findAsset(directory, hash)];
  return names.find(
    (name): name is string =>
      typeof name === 'string' &&
      /\.(json|ya?ml|template)$/.test(name) &&
      !name.includes('://') &&
      existsSync(path.resolve(directory, name)),
  );
}

function findAsset(directory: string, hash: string): string | undefined {
  for (const name of readdirSync(directory).filter((other) => other.endsWith('.assets.json'))) {
    const asset = recordOr(recordOr(readJsonTemplate(path.join(directory, name)).body.files)[hash]);
    const source = recordOr(asset.source).path;
    if (typeof source === 'string') return source;
  }
  return undefined;
}

/** Parameters of nested stacks may come from templates that were read later, so they are resolved once all are known. */
function passParameters(parent: Template): void {
  for (const logicalId of idsOfType(parent, 'AWS::CloudFormation::Stack')) {
    const parameters = parent.app.children.get(indexKey(parent.file, logicalId))?.parameters;
    for (const [key, value] of Object.entries(recordOr(recordOr(parent.resources[logicalId]?.Properties).Parameters)))
      parameters?.set(key, resolveTexts(value, parent));
  }
}

function hiddenStack(template: Template, logicalId: string): HiddenPart {
  return {
    template,
    logicalId,
    message: 'Cannot look into a nested stack: its template is not part of this app',
    hint: 'Make it a NestedStack of this app',
  };
}

/**
 * Transforms of AWS that add resources to the stack of the template and nothing elsewhere; what they are made from is in the template.
 * Any other may write what it likes.
 */
const knownTransform =
  /^AWS::(LanguageExtensions|Serverless-\d|SecretsManager-\d|CodeDeployBlueGreen|CodeStar|ServiceCatalog|EC2::)/;

function findTransforms(template: Template, hasTransform: boolean): HiddenPart[] {
  const declared = [template.body.Transform ?? []].flat();
  const names = declared
    .map((declaredOne: unknown) => (isRecord(declaredOne) ? String(declaredOne.Name) : String(declaredOne)))
    .filter((name) => !knownTransform.test(name))
    .map((name) => JSON.stringify(name));
  if (hasTransform) names.push('"Fn::Transform"');
  return names.map((name) => ({
    template,
    logicalId: undefined,
    message: `Cannot check stack ${template.stack}: the transform ${name} rewrites its template during the deployment`,
    hint: 'Write out the resources that the transform creates',
  }));
}
