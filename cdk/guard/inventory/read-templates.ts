import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CfnElement, type IPolicyValidationContext, NestedStack, Stack } from 'aws-cdk-lib';
import { isRecord, type Template, type TemplateResource } from './template.ts';
import { resolveValue } from './template-values.ts';

/** A part of a template that cannot be inspected before the deployment. */
export interface HiddenPart {
  readonly template: Template;
  /** The nested stack that is hidden; undefined for the template itself. */
  readonly logicalId: string | undefined;
  readonly message: string;
  readonly hint: string;
}

/** All templates of an app, each nested stack's after its parent's, and the parts of them that are hidden. */
export interface Templates {
  readonly templates: readonly Template[];
  readonly hidden: readonly HiddenPart[];
}

/** Reads the templates of all stacks of an app, including nested stacks. */
export function readTemplates({ stackTemplates, appConstruct }: IPolicyValidationContext): Templates {
  const nestedStacks = indexNestedStacks(appConstruct.node.findAll().filter(NestedStack.isNestedStack));
  const templates: Template[] = [];
  const hidden: HiddenPart[] = [];
  const read = (frame: Omit<Template, 'resources'>): void => {
    const text = readFileSync(frame.file, 'utf8');
    const body: unknown = JSON.parse(text);
    const resources =
      isRecord(body) && isRecord(body.Resources) ? (body.Resources as Record<string, TemplateResource>) : {};
    const template = { ...frame, resources };
    templates.push(template);
    hidden.push(...findTransforms(template, body, text));
    for (const [logicalId, resource] of Object.entries(resources)) {
      if (!isRecord(resource) || resource.Type !== 'AWS::CloudFormation::Stack') continue;
      const nested = nest(template, { logicalId, resource, nestedStacks });
      if (nested === undefined) hidden.push(hiddenStack(template, logicalId));
      else read(nested);
    }
  };
  for (const { stackConstructPath, templatePath, region, accountId: account } of stackTemplates)
    read({ stack: stackConstructPath, file: templatePath, region, account, parameters: new Map() });
  return { templates, hidden };
}

/** Nested stacks by the template of their parent and their logical id in it. */
type NestedStacks = ReadonlyMap<string, NestedStack>;

function indexNestedStacks(stacks: readonly NestedStack[]): NestedStacks {
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
  { logicalId, resource, nestedStacks }: { logicalId: string; resource: TemplateResource; nestedStacks: NestedStacks },
): Omit<Template, 'resources'> | undefined {
  const stack = nestedStacks.get(`${path.basename(parent.file)}/${logicalId}`);
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

function hiddenStack(template: Template, logicalId: string): HiddenPart {
  return {
    template,
    logicalId,
    message: 'Cannot look into a nested stack: its template is not part of this app',
    hint: 'Make it a NestedStack of this app',
  };
}

function findTransforms(template: Template, body: unknown, text: string): HiddenPart[] {
  const declared = isRecord(body) ? [body.Transform ?? []].flat() : [];
  const names = declared.filter((name) => name !== 'AWS::LanguageExtensions').map((name) => JSON.stringify(name));
  if (text.includes('"Fn::Transform"')) names.push('"Fn::Transform"');
  return names.map((name) => ({
    template,
    logicalId: undefined,
    message: `Cannot check stack ${template.stack}: the transform ${name} rewrites its template during the deployment`,
    hint: 'Write out the resources that the transform creates',
  }));
}
