import { isRecord, type Template } from './template.ts';

/** Stands in a resolved text for what nobody can tell before the deployment. */
export const unresolved = '⟨⟩';

const madeSomewhere = /^⟨([a-z0-9-]+)⟩/;

type Resolve = (argument: unknown, template: Template) => string;

const functions: Readonly<Record<string, Resolve>> = {
  Ref: (name, template) => resolveReference(String(name), template),
  'Fn::GetAtt': (target, template) =>
    madeBy(String(Array.isArray(target) ? target[0] : String(target).split('.')[0]), template),
  'Fn::ImportValue': (_, template) => madeIn(template.region),
  'Fn::GetStackOutput': (output, template) =>
    madeIn(isRecord(output) && 'Region' in output ? resolveValue(output.Region, template) : template.region),
  'Fn::Join': (parts, template) => join(parts, template),
  'Fn::Sub': (text, template) =>
    typeof text === 'string'
      ? text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name) => resolveReference(name.split('.')[0], template))
      : unresolved,
};

/**
 * A value of a template as text. What is made by the deployment itself stands there as the region in which it is made, between
 * angle brackets; what cannot be told, as `unknown`.
 */
export function resolveValue(value: unknown, template: Template): string {
  if (typeof value === 'string') return value.replaceAll(/\{\{resolve:[^}]*\}\}/g, unresolved);
  const [name, argument] = (isRecord(value) && Object.entries(value)[0]) || [''];
  return functions[name]?.(argument, template) ?? unresolved;
}

/** The region of what a text begins with, if that is made by the deployment. */
export function regionMadeIn(text: string): string | undefined {
  return madeSomewhere.exec(text)?.[1];
}

/** True for a call of one of CloudFormation's functions in the place of a value. */
export function isFunction(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && /^(Ref$|Fn::)/.test(name);
}

function madeIn(region: string | undefined): string {
  return region === undefined || region.includes(unresolved) ? unresolved : `⟨${region}⟩`;
}

function resolveReference(name: string, template: Template): string {
  const pseudo: Readonly<Record<string, string | undefined>> = {
    'AWS::Region': template.region,
    'AWS::Partition': 'aws',
    'AWS::AccountId': template.account ?? '⟨account⟩',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  return pseudo[name] ?? template.parameters.get(name) ?? madeBy(name, template);
}

/** A custom resource or a parameter of the Parameter Store answers with anything, also with what is elsewhere. */
function madeBy(logicalId: string, { resources, region }: Template): string {
  const type = resources[logicalId]?.Type;
  const known = typeof type === 'string' && /^AWS::(?!CloudFormation::CustomResource|SSM::Parameter)/.test(type);
  return known ? madeIn(region) : unresolved;
}

function join(argument: unknown, template: Template): string {
  const [separator, parts] = Array.isArray(argument) ? argument : [];
  return Array.isArray(parts) ? parts.map((part) => resolveValue(part, template)).join(String(separator)) : unresolved;
}
