import path from 'node:path';
import { type CfnElement, type IPolicyValidationContext, NestedStack, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import {
  linkTemplates,
  readJsonTemplate,
  type StackTemplate,
  type Templates,
} from '../../lambda/guard/template/link-templates.ts';

/**
 * Reads the templates of all stacks of an app, including nested stacks. `region` is that of every stack that names none. Releases of
 * the CDK before 2.275 say less about a template, so the stack itself is asked.
 */
export function readApp(
  { appConstruct, stackTemplates, templatePaths }: IPolicyValidationContext,
  constructs: () => readonly IConstruct[],
  region: string | undefined,
): Templates {
  let stacks: ReadonlyMap<string, Stack> | undefined;
  let nested: ReadonlyMap<string, { stack: string; file: string }> | undefined;
  const findStack = (file: string): Stack | undefined => {
    stacks ??= new Map(
      constructs()
        .filter(Stack.isStack)
        .map((stack) => [stack.templateFile, stack]),
    );
    return stacks.get(path.basename(file));
  };
  const given = new Map((stackTemplates ?? []).map((one) => [one.templatePath, one]));
  const files = given.size > 0 ? [...given.keys()] : templatePaths;
  const templates = files.map((file): StackTemplate => {
    const { stackConstructPath, region: known, accountId } = given.get(file) ?? {};
    const stack = stackAt(appConstruct.node.root, stackConstructPath) ?? findStack(file);
    return {
      stack: stackConstructPath ?? stack?.node.path ?? path.basename(file, '.template.json'),
      stackName: stack?.stackName,
      file,
      region: statedRegion(known) ?? statedRegion(stack?.region) ?? region,
      account: accountId ?? (stack !== undefined && !Token.isUnresolved(stack.account) ? stack.account : undefined),
    };
  });
  return linkTemplates(templates, {
    read: readJsonTemplate,
    findNested: ({ file }, logicalId) => {
      nested ??= indexNestedStacks(constructs().filter(NestedStack.isNestedStack));
      return nested.get(`${path.basename(file)}/${logicalId}`);
    },
  });
}

/** The stack at a path in the tree. */
function stackAt(root: IConstruct, stackPath: string | undefined): Stack | undefined {
  if (stackPath === undefined || stackPath === '') return undefined;
  let at: IConstruct | undefined = root;
  for (const id of stackPath.split('/')) at = at?.node.tryFindChild(id);
  return at !== undefined && Stack.isStack(at) ? at : undefined;
}

function statedRegion(region: string | undefined): string | undefined {
  return region === undefined || region === '' || region === 'unknown-region' || Token.isUnresolved(region)
    ? undefined
    : region;
}

function indexNestedStacks(
  stacks: readonly (NestedStack & IConstruct)[],
): ReadonlyMap<string, { stack: string; file: string }> {
  return new Map(
    stacks.flatMap((stack) => {
      const resource = stack.nestedStackResource as CfnElement | undefined;
      if (resource === undefined) return [];
      const parent = Stack.of(resource);
      const key = `${parent.templateFile}/${parent.resolve(resource.logicalId)}`;
      return [[key, { stack: stack.node.path, file: stack.templateFile }] as const];
    }),
  );
}
