import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CfnElement, type IPolicyValidationContext, NestedStack, Stack } from 'aws-cdk-lib';
import { resolveValue } from './resolve-value.ts';
import { isRecord, type Resource, type Template } from './template.ts';

/** Something of a template that nobody can see into before it is deployed. */
export interface Unseen {
  readonly template: Template;
  /** The resource that hides it; undefined where it is the template itself. */
  readonly logicalId: string | undefined;
  readonly message: string;
  readonly hint: string;
}

/** All templates of an app, those of nested stacks after their parents', and what cannot be seen of them. */
export interface Templates {
  readonly templates: readonly Template[];
  readonly unseen: readonly Unseen[];
}

/** Reads the templates of all stacks of an app and of the stacks nested in them. */
export function readTemplates({ stackTemplates, appConstruct }: IPolicyValidationContext): Templates {
  const files = nestedFiles(appConstruct.node.findAll().filter(NestedStack.isNestedStack));
  const templates: Template[] = [];
  const unseen: Unseen[] = [];
  const read = (frame: Omit<Template, 'resources'>): void => {
    const text = readFileSync(frame.file, 'utf8');
    const body: unknown = JSON.parse(text);
    const resources = isRecord(body) && isRecord(body.Resources) ? (body.Resources as Record<string, Resource>) : {};
    const template = { ...frame, resources };
    templates.push(template);
    unseen.push(...findTransforms(template, body, text));
    for (const [logicalId, resource] of Object.entries(resources)) {
      if (!isRecord(resource) || resource.Type !== 'AWS::CloudFormation::Stack') continue;
      const nested = nest(template, { logicalId, resource, files });
      if (nested === undefined) unseen.push(unreadable(template, logicalId));
      else read(nested);
    }
  };
  for (const { stackConstructPath, templatePath, region, accountId: account } of stackTemplates)
    read({ stack: stackConstructPath, file: templatePath, region, account, parameters: new Map() });
  return { templates, unseen };
}

type NestedFiles = ReadonlyMap<string, NestedStack>;

function nestedFiles(stacks: readonly NestedStack[]): NestedFiles {
  return new Map(
    stacks.flatMap((stack) => {
      const resource = stack.nestedStackResource as CfnElement | undefined;
      if (resource === undefined) return [];
      const parent = Stack.of(resource);
      return [[`${parent.templateFile}/${parent.resolve(resource.logicalId)}`, stack] as const];
    }),
  );
}

function nest(
  parent: Template,
  { logicalId, resource, files }: { logicalId: string; resource: Resource; files: NestedFiles },
): Omit<Template, 'resources'> | undefined {
  const stack = files.get(`${path.basename(parent.file)}/${logicalId}`);
  const asset = isRecord(resource.Metadata) ? resource.Metadata['aws:asset:path'] : undefined;
  const name = stack?.templateFile ?? (typeof asset === 'string' && asset.endsWith('.json') ? asset : undefined);
  if (name === undefined) return undefined;
  const { Parameters: given } = isRecord(resource.Properties) ? resource.Properties : {};
  const parameters = Object.entries(isRecord(given) ? given : {}).map(
    ([key, value]) => [key, resolveValue(value, parent)] as const,
  );
  const { region, account } = parent;
  const file = path.resolve(path.dirname(parent.file), name);
  return {
    stack: stack?.node.path ?? `${parent.stack}/${logicalId}`,
    file,
    region,
    account,
    parameters: new Map(parameters),
  };
}

function unreadable(template: Template, logicalId: string): Unseen {
  return {
    template,
    logicalId,
    message: 'Cannot see into a nested stack: its template is not part of this app',
    hint: 'Make it a NestedStack of this app',
  };
}

function findTransforms(template: Template, body: unknown, text: string): Unseen[] {
  const declared = isRecord(body) ? [body.Transform ?? []].flat() : [];
  const names = declared.filter((name) => name !== 'AWS::LanguageExtensions').map((name) => JSON.stringify(name));
  if (text.includes('"Fn::Transform"')) names.push('"Fn::Transform"');
  return names.map((name) => ({
    template,
    logicalId: undefined,
    message: `Cannot see what the transform ${name} makes of the template of stack ${template.stack}`,
    hint: 'Write out the resources that it makes',
  }));
}
