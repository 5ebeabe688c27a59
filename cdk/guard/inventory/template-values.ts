import { isRecord, type Template } from './template.ts';

/** A value in the properties of a resource. */
export interface FoundValue {
  readonly value: unknown;
  /** Path in the properties, with the index of each element. */
  readonly property: string;
}

/** Placeholder in a resolved text for what is known only after the deployment. */
export const unresolved = '⟨⟩';

const createdInRegion = /^⟨([a-z0-9-]+)⟩/;

/** Placeholder for the values that a CloudFormation function hides; it resolves to `unresolved`. */
const hidden = { 'Fn::Hidden': '' };

/**
 * Returns the values at a path, in which `*` matches each element of a list or object. A condition contributes both of its
 * outcomes, since either may be deployed.
 */
export function valuesAt(value: unknown, path: string): FoundValue[] {
  return walk(value, path.split('.'), []);
}

function walk(value: unknown, steps: readonly string[], walked: readonly string[]): FoundValue[] {
  const [step, ...rest] = steps;
  if (value === undefined || (isRecord(value) && value.Ref === 'AWS::NoValue')) return [];
  if (isFunction(value) && Array.isArray(value['Fn::If']))
    return value['Fn::If'].slice(1).flatMap((outcome) => walk(outcome, steps, walked));
  if (step === undefined) return [{ value, property: walked.join('.') }];
  if (isFunction(value)) return [{ value: hidden, property: walked.join('.') }];
  if (step === '*') return stepsInto(value).flatMap(([key, child]) => walk(child, rest, [...walked, key]));
  return isRecord(value) ? walk(value[step], rest, [...walked, step]) : [];
}

function stepsInto(value: unknown): [key: string, child: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** True for a call of a CloudFormation function. */
function isFunction(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && /^(Ref$|Fn::)/.test(name);
}

type Resolve = (argument: unknown, template: Template) => string;

const functions: Readonly<Record<string, Resolve>> = {
  Ref: (name, template) => resolveReference(String(name), template),
  'Fn::GetAtt': (target, template) =>
    createdBy(String(Array.isArray(target) ? target[0] : String(target).split('.')[0]), template),
  'Fn::ImportValue': (_, template) => createdIn(template.region),
  'Fn::GetStackOutput': (output, template) =>
    createdIn(isRecord(output) && 'Region' in output ? resolveValue(output.Region, template) : template.region),
  'Fn::Join': (parts, template) => join(parts, template),
  'Fn::Sub': (text, template) =>
    typeof text === 'string'
      ? text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name) => resolveReference(name.split('.')[0], template))
      : unresolved,
};

/**
 * Resolves a value of a template to text. The name or ARN of something that the deployment creates resolves to its region in
 * angle brackets, such as `⟨eu-central-1⟩`; whatever else is known only after the deployment resolves to `unresolved`.
 */
export function resolveValue(value: unknown, template: Template): string {
  if (typeof value === 'string') return value.replaceAll(/\{\{resolve:[^}]*\}\}/g, unresolved);
  const [name, argument] = (isRecord(value) && Object.entries(value)[0]) || [''];
  return functions[name]?.(argument, template) ?? unresolved;
}

/** Returns the region of what a resolved text names first, if the deployment creates that. */
export function regionCreatedIn(text: string): string | undefined {
  return createdInRegion.exec(text)?.[1];
}

function createdIn(region: string | undefined): string {
  return region === undefined || region.includes(unresolved) ? unresolved : `⟨${region}⟩`;
}

function resolveReference(name: string, template: Template): string {
  const pseudo: Readonly<Record<string, string | undefined>> = {
    'AWS::Region': template.region,
    'AWS::Partition': 'aws',
    'AWS::AccountId': template.account ?? '⟨account⟩',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  return pseudo[name] ?? template.parameters.get(name) ?? createdBy(name, template);
}

/** A custom resource or a Parameter Store parameter can return anything, including the name of something in another region. */
function createdBy(logicalId: string, { resources, region }: Template): string {
  const type = resources[logicalId]?.Type;
  const known = typeof type === 'string' && /^AWS::(?!CloudFormation::CustomResource|SSM::Parameter)/.test(type);
  return known ? createdIn(region) : unresolved;
}

function join(argument: unknown, template: Template): string {
  const [separator, parts] = Array.isArray(argument) ? argument : [];
  return Array.isArray(parts) ? parts.map((part) => resolveValue(part, template)).join(String(separator)) : unresolved;
}
